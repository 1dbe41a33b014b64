/** A firm, the tenant, starts to work with Confide. */
@NullMarked
package io.confide.agreement.firm;

import org.jspecify.annotations.NullMarked;
