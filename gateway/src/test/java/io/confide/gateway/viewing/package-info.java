@NullMarked
package io.confide.gateway.viewing;

import org.jspecify.annotations.NullMarked;
