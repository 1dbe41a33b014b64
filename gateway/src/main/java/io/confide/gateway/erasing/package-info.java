/** The gateway's word in a disposal. */
@NullMarked
package io.confide.gateway.erasing;

import org.jspecify.annotations.NullMarked;
