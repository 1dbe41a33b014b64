/** What may happen to what is kept: dates, holds and disposals of one engagement. Plain Java. */
@NullMarked
package io.confide.retention.keeping;

import org.jspecify.annotations.NullMarked;
