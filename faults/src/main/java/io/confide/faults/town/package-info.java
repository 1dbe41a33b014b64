/** The director: it starts the processes, speaks to them, and lets happen what may happen. */
@NullMarked
package io.confide.faults.town;

import org.jspecify.annotations.NullMarked;
