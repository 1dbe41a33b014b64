package io.confide.retention.disposing;

import java.util.Map;
import java.util.Set;

/** Who has to look whether anything can still be read, and in which log they say so (T6). */
final class Witness {
    static final Map<String, String> BY_LOG =
            Map.of(
                    "agreement", "agreement-service",
                    "session", "session-service",
                    "consent", "consent-service",
                    "access", "gateway",
                    "deletion", "retention-service");
    static final Set<String> ALL = Set.copyOf(BY_LOG.values());

    private Witness() {}
}
