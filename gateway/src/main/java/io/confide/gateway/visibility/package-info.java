/** Who sees what: the one place that decides, and that every outlet asks (G3). */
@NullMarked
package io.confide.gateway.visibility;

import org.jspecify.annotations.NullMarked;
