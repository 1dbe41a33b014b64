/** Progress reports, and the decision who reads them, over HTTP. */
@NullMarked
package io.confide.consent.report;

import org.jspecify.annotations.NullMarked;
