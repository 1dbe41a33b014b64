package io.confide.eventlog;

import java.time.Instant;

/**
 * The right to do something alone for a while.
 *
 * @param token grows with every take-over; whoever shows a lower one was overtaken
 * @param until when it ends unless renewed
 */
public record Lease(String name, String owner, long token, Instant until) {}
