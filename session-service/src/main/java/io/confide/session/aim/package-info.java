/** Aims over HTTP. */
@NullMarked
package io.confide.session.aim;

import org.jspecify.annotations.NullMarked;
