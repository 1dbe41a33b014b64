/**
 * The chassis of a service: it wires the parts of the platform by configuration, hosts the
 * service's deciders, projections and reactions, and hands controllers who asks and what to do it
 * with.
 */
@NullMarked
package io.confide.service;

import org.jspecify.annotations.NullMarked;
