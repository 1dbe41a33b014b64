/** Everybody who signed gets exactly what they signed, to keep: for reading and for printing. */
@NullMarked
package io.confide.agreement.copies;

import org.jspecify.annotations.NullMarked;
