/** Notes over HTTP, and the boxes in which they wait for a client who keeps their own records. */
@NullMarked
package io.confide.session.note;

import org.jspecify.annotations.NullMarked;
