@NullMarked
package io.confide.gateway.history;

import org.jspecify.annotations.NullMarked;
