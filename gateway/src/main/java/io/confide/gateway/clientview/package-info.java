/** One engagement as its client may see it: a pure fold over everything that happened in it. */
@NullMarked
package io.confide.gateway.clientview;

import org.jspecify.annotations.NullMarked;
