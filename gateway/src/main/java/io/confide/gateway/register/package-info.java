/** The firm's agreements by their outside: it runs blind (G8). */
@NullMarked
package io.confide.gateway.register;

import org.jspecify.annotations.NullMarked;
