/** The 27 terms of an agreement, and what makes them complete. */
@NullMarked
package io.confide.agreement.terms;

import org.jspecify.annotations.NullMarked;
