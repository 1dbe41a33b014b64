package io.confide.projecting;

/**
 * How far this instance is behind a source.
 *
 * @param group {@code views} or {@code reactions}
 * @param records not yet taken, over its partitions
 * @param seconds age of the last one taken while there are more; 0 when there are none
 */
public record Lag(String group, String source, long records, long seconds) {}
