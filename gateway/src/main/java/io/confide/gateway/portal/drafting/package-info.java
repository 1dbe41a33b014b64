/** The coach writes an agreement, and sees while writing what it still has to say. */
@NullMarked
package io.confide.gateway.portal.drafting;

import org.jspecify.annotations.NullMarked;
