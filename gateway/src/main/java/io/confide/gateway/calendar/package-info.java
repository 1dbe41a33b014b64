/** What falls due, month by month. */
@NullMarked
package io.confide.gateway.calendar;

import org.jspecify.annotations.NullMarked;
