@NullMarked
package io.confide.gateway.calendar;

import org.jspecify.annotations.NullMarked;
