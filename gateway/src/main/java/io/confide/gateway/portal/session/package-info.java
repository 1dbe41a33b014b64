/** Client and coach plan their sessions, say what became of them, and write them down. */
@NullMarked
package io.confide.gateway.portal.session;

import org.jspecify.annotations.NullMarked;
