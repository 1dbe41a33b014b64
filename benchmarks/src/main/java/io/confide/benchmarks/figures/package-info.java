/** Medians, spreads and ratios, and how people and programs read them. */
@NullMarked
package io.confide.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
