/**
 * What follows from the end of a coaching and from an approved disposal, without anybody asking.
 */
@NullMarked
package io.confide.retention.disposing;

import org.jspecify.annotations.NullMarked;
