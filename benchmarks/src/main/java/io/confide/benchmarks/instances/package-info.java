/** Two of everything on one broker and one database: what it brings, and what a death costs. */
@NullMarked
package io.confide.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
