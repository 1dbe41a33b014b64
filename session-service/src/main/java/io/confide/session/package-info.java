/** The session service: what client and coach do together, and who keeps what was written. */
@NullMarked
package io.confide.session;

import org.jspecify.annotations.NullMarked;
