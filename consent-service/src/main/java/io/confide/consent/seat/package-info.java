/** Who sits at the table: client, coach and sponsor contacts. */
@NullMarked
package io.confide.consent.seat;

import org.jspecify.annotations.NullMarked;
