package io.confide.eventlog;

/**
 * The durable outcome of a command.
 *
 * @param repeated the command was done before, and this is what it wrote then
 */
public record Appended(StoredCommit commit, boolean repeated) {}
