/** Reads of the client's records by others, told to the client before they are answered (D9). */
@NullMarked
package io.confide.session.reading;

import org.jspecify.annotations.NullMarked;
