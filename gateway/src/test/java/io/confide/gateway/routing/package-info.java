@NullMarked
package io.confide.gateway.routing;

import org.jspecify.annotations.NullMarked;
