package io.confide.service;

import io.confide.events.ConfideEvent;
import java.util.List;

/**
 * Where a log keeps what it tells of somebody: in the stream named like the subject, and who looked
 * at it in one beside, so that looking does not change it. Nowhere else: an erasure looks there.
 */
final class Streams {
    private static final String READS = "/reads";

    private Streams() {}

    /** All that may hold something of this subject. */
    static List<String> of(String subject) {
        return List.of(subject, subject + READS);
    }

    /**
     * @throws IllegalArgumentException no erasure would find the event there
     */
    static void require(String stream, ConfideEvent event) {
        if (!of(event.subject()).contains(stream)) {
            throw new IllegalArgumentException(
                    "%s of %s does not belong into the stream %s"
                            .formatted(event.getClass().getSimpleName(), event.subject(), stream));
        }
    }
}
