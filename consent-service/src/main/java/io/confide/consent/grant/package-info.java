/** Consent given and withdrawn, with receipts, over HTTP. */
@NullMarked
package io.confide.consent.grant;

import org.jspecify.annotations.NullMarked;
