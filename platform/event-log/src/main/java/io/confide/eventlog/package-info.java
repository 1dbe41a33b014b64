/**
 * The append-only log of one service: dense positions, group commit, a hash chain; its publication
 * to Kafka and its proof.
 */
@NullMarked
package io.confide.eventlog;

import org.jspecify.annotations.NullMarked;
