/** Writing to the log, against its alternatives on the same database. */
@NullMarked
package io.confide.benchmarks.append;

import org.jspecify.annotations.NullMarked;
