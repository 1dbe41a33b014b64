@NullMarked
package io.confide.gateway.visibility;

import org.jspecify.annotations.NullMarked;
