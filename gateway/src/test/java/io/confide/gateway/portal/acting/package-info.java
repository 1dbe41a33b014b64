@NullMarked
package io.confide.gateway.portal.acting;

import org.jspecify.annotations.NullMarked;
