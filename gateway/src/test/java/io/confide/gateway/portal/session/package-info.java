@NullMarked
package io.confide.gateway.portal.session;

import org.jspecify.annotations.NullMarked;
