/** What the demo's people did, as often as a measurement needs it. */
@NullMarked
package io.confide.benchmarks.data;

import org.jspecify.annotations.NullMarked;
