/** Signing in at the portal: the browser holds a session cookie, never a token. */
@NullMarked
package io.confide.gateway.signin;

import org.jspecify.annotations.NullMarked;
