/** The whole system in a process of its own: starting, resting, working. */
@NullMarked
package io.confide.benchmarks.system;

import org.jspecify.annotations.NullMarked;
