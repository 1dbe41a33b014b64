/** Retention over HTTP. */
@NullMarked
package io.confide.retention.desk;

import org.jspecify.annotations.NullMarked;
