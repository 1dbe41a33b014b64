/** What somebody does on a page, carried to the service that decides it, in their name. */
@NullMarked
package io.confide.gateway.portal.acting;

import org.jspecify.annotations.NullMarked;
