/** Who sits at the table of an engagement, with what is agreed there and what is on file. */
@NullMarked
package io.confide.session.seat;

import org.jspecify.annotations.NullMarked;
