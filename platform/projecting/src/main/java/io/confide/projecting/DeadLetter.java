package io.confide.projecting;

import java.time.Instant;

/**
 * An event that a projection or reaction could not take, or one of the same subject behind it.
 *
 * @param subscriber name of the projection or reaction
 * @param event its wire name; empty for a broken record
 * @param error the exception's simple class name; {@code Behind} for a later one of the subject
 */
public record DeadLetter(
        String subscriber,
        String subject,
        String source,
        long position,
        String event,
        String error,
        Instant parkedAt) {}
