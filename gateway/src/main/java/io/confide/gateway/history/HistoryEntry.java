package io.confide.gateway.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.Capacity;
import io.confide.gateway.viewing.EngagementFile.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to the agreement.
 *
 * @param position in the agreement log
 * @param event its name in the published language
 * @param says what happened, in words
 * @param who acted, where the reader may know their name; absent when a date came by itself
 * @param as on which side of the table they sat
 * @param whom it was about, such as who got a copy
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HistoryEntry(
        long position,
        String event,
        Instant at,
        String says,
        Optional<Who> who,
        Optional<Capacity> as,
        Optional<Who> whom) {}
