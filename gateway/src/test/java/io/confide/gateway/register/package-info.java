@NullMarked
package io.confide.gateway.register;

import org.jspecify.annotations.NullMarked;
