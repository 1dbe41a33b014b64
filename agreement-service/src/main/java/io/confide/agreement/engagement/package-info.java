/**
 * One engagement: the client file is opened, an agreement is drafted, offered, shown, signed, comes
 * into force, is amended, and one day the coaching ends.
 */
@NullMarked
package io.confide.agreement.engagement;

import org.jspecify.annotations.NullMarked;
