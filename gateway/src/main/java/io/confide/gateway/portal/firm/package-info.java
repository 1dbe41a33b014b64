/** The firm's desk: people, programmes, client files, by their outside. */
@NullMarked
package io.confide.gateway.portal.firm;

import org.jspecify.annotations.NullMarked;
