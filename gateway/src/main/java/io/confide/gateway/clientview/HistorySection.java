package io.confide.gateway.clientview;

import io.confide.events.EngagementEvent;
import io.confide.events.EventCatalogue;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to the agreement, in the order of its log. It keeps what no other
 * section does: who acted, and where in the log that stands.
 */
public record HistorySection(List<Happening> happenings) {
    static final HistorySection BLANK = new HistorySection(List.of());

    /**
     * One event, by its name in the published language.
     *
     * @param by who acted; absent when a date came by itself
     * @param version of the agreement that it is about
     * @param whom it was about, such as the coach to come
     * @param what an open detail, such as the outcome of a look
     */
    public record Happening(
            long position,
            Instant at,
            String event,
            Optional<PersonId> by,
            Optional<Integer> version,
            Optional<PersonId> whom,
            Optional<String> what) {}

    HistorySection fold(EngagementEvent event, Recorded<?> recorded) {
        Happening happening =
                new Happening(
                        recorded.position(),
                        recorded.at(),
                        EventCatalogue.standard().of(event).name(),
                        recorded.by().or(() -> HappeningDetails.actor(event)),
                        HappeningDetails.version(event),
                        HappeningDetails.whom(event),
                        HappeningDetails.what(event));
        return new HistorySection(Entries.with(happenings, Happening::position, happening));
    }
}
