package io.confide.faults.check;

/**
 * One record of a topic.
 *
 * @param position of its event in the log
 * @param previous position that it names as the one before it in this partition, 0 for none
 * @param forged whether the director sent it, and no publisher
 */
public record Piece(
        int partition, long offset, long position, String name, long previous, boolean forged) {}
