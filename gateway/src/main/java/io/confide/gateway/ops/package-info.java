/** Running the system blind: whether it is well, never what anybody said (G8, G10). */
@NullMarked
package io.confide.gateway.ops;

import org.jspecify.annotations.NullMarked;
