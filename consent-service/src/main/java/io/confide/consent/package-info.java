/** The consent service: who asked, who allowed what, and who read it. */
@NullMarked
package io.confide.consent;

import org.jspecify.annotations.NullMarked;
