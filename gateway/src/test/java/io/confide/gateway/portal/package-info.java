@NullMarked
package io.confide.gateway.portal;

import org.jspecify.annotations.NullMarked;
