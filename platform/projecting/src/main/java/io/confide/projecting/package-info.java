/** Views, replicas and reactions fed from the logs: folding, catching up, rebuilding, parking. */
@NullMarked
package io.confide.projecting;

import org.jspecify.annotations.NullMarked;
