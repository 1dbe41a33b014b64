/** The real Kafka broker inside this process, so that a small firm needs no server for it. */
@NullMarked
package io.confide.kafka;

import org.jspecify.annotations.NullMarked;
