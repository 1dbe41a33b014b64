@NullMarked
package io.confide.gateway;

import org.jspecify.annotations.NullMarked;
