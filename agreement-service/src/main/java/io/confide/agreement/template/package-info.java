/** A firm's own wording: written, issued in editions that never change, retired. */
@NullMarked
package io.confide.agreement.template;

import org.jspecify.annotations.NullMarked;
