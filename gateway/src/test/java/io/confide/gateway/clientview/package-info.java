@NullMarked
package io.confide.gateway.clientview;

import org.jspecify.annotations.NullMarked;
