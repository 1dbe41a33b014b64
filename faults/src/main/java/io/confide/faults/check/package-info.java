/** What must hold in the end, whatever happened on the way. */
@NullMarked
package io.confide.faults.check;

import org.jspecify.annotations.NullMarked;
