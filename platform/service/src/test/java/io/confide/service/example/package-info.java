/**
 * A complete service on the chassis, as small as it gets: a client keeps the aims of an engagement.
 */
@NullMarked
package io.confide.service.example;

import org.jspecify.annotations.NullMarked;
