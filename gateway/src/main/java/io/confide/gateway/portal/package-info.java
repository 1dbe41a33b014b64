/** The pages on which people look at what is theirs, rendered on the server, without a script. */
@NullMarked
package io.confide.gateway.portal;

import org.jspecify.annotations.NullMarked;
