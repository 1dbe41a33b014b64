package io.confide.benchmarks.data;

import io.confide.eventlog.NewCommit;

/**
 * One act of the demo.
 *
 * @param source the log it stands in, such as {@code session}
 */
public record Told(String source, NewCommit commit) {}
