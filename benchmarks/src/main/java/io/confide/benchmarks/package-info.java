/** How fast and how big Confide is, measured beside what it could be compared with. */
@NullMarked
package io.confide.benchmarks;

import org.jspecify.annotations.NullMarked;
