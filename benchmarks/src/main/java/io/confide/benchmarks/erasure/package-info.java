/** Erasing one client from a small log and from a large one. */
@NullMarked
package io.confide.benchmarks.erasure;

import org.jspecify.annotations.NullMarked;
