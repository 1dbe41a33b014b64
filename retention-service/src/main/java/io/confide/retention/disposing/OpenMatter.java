package io.confide.retention.disposing;

import io.confide.events.DisposalId;
import io.confide.events.RetentionGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What of one engagement waits for a date or for the next step.
 *
 * @param ahead dates that have not come
 * @param running disposals that were approved and are not verified
 */
record OpenMatter(Map<RetentionGroup, LocalDate> ahead, Set<DisposalId> running) {
    static final OpenMatter NONE = new OpenMatter(Map.of(), Set.of());

    boolean hasComeBy(LocalDate today) {
        return ahead.values().stream().anyMatch(date -> !date.isAfter(today));
    }
}
