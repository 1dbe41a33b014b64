/** The parties read, sign and keep their agreement, and look at it again. */
@NullMarked
package io.confide.gateway.portal.agreement;

import org.jspecify.annotations.NullMarked;
