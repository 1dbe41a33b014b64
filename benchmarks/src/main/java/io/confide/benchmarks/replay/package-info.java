/** Reading the whole log, against its alternatives on the same database. */
@NullMarked
package io.confide.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
