/** Making all client views again, against a handler per event and a bare consumer. */
@NullMarked
package io.confide.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
