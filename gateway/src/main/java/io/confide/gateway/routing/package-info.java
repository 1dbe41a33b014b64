/** The way from outside to the services: what the table of routes names, and nothing else. */
@NullMarked
package io.confide.gateway.routing;

import org.jspecify.annotations.NullMarked;
