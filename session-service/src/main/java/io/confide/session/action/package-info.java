/** Actions over HTTP. */
@NullMarked
package io.confide.session.action;

import org.jspecify.annotations.NullMarked;
