package io.confide.service;

/**
 * What a look at every entry of a log found.
 *
 * @param source of the log
 * @param position of the last event when it is whole, of the first broken one when not
 * @param commits looked at; 0 when it is not whole
 * @param checkpoints that agree; 0 when it is not whole
 * @param finding in a sentence
 */
public record LogFinding(
        String source,
        boolean whole,
        long position,
        long commits,
        long checkpoints,
        String finding) {}
