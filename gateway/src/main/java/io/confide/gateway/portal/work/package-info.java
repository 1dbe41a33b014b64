/** What the client works on, the coach may suggest, and each of them reflects on. */
@NullMarked
package io.confide.gateway.portal.work;

import org.jspecify.annotations.NullMarked;
