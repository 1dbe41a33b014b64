/** The whole system in a process of its own, killed in the middle of an engagement's life. */
@NullMarked
package io.confide.faults.whole;

import org.jspecify.annotations.NullMarked;
