@NullMarked
package io.confide.eventlog;

import org.jspecify.annotations.NullMarked;
