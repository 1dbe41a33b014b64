/** Meetings over HTTP. */
@NullMarked
package io.confide.session.meeting;

import org.jspecify.annotations.NullMarked;
