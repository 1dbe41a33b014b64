package io.confide.gateway.portal.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.SessionType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All sessions that somebody may know of, as session-service tells them.
 *
 * @param closedMinutes of closed sessions, the only ones that count
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Sessions(List<Session> sessions, int closedMinutes) {

    /**
     * One of them.
     *
     * @param startsAt as planned, or when it began once it was held
     * @param minutes as planned, or its length once it was held
     * @param place absent once it was erased
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Session(
            String id,
            SessionType type,
            Status status,
            Instant startsAt,
            int minutes,
            Optional<String> place) {

        public boolean planned() {
            return status == Status.SCHEDULED;
        }

        /** Whether there may be a note of it. */
        public boolean tookPlace() {
            return switch (status) {
                case HELD, DOCUMENTED, CLOSED -> true;
                case SCHEDULED, CANCELLED, MISSED -> false;
            };
        }

        /** Until it is closed, notes come to it; afterwards addenda come to notes. */
        public boolean takesNotes() {
            return tookPlace() && status != Status.CLOSED;
        }

        public boolean canBeClosed() {
            return status == Status.DOCUMENTED;
        }

        @Override
        public String toString() {
            return "Session[" + id + "]";
        }
    }

    /** How far one came. */
    public enum Status {
        SCHEDULED,
        HELD,
        DOCUMENTED,
        CLOSED,
        CANCELLED,
        MISSED
    }

    /** The next one first. */
    public List<Session> planned() {
        return sessions.stream()
                .filter(Session::planned)
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
    }

    /** Held or not, the latest first. */
    public List<Session> over() {
        return sessions.stream()
                .filter(it -> !it.planned())
                .sorted(Comparator.comparing(Session::startsAt).reversed())
                .toList();
    }
}
