/** The one door to Confide: routing, sign-in, client views, operations, and the portal. */
@NullMarked
package io.confide.gateway;

import org.jspecify.annotations.NullMarked;
