package io.confide.faults.check;

import java.util.Optional;
import java.util.UUID;

/**
 * One event as it stands in a log.
 *
 * @param name on the wire
 * @param item what it is about
 * @param word what was written; empty when it is erased, or nothing was written
 */
public record Entry(
        long position,
        UUID command,
        UUID id,
        String stream,
        long seq,
        String name,
        String item,
        Optional<String> word) {}
