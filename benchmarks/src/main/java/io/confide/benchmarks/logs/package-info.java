/** One and the same work for Confide's log, for Axon's engines and for the bare drivers. */
@NullMarked
package io.confide.benchmarks.logs;

import org.jspecify.annotations.NullMarked;
