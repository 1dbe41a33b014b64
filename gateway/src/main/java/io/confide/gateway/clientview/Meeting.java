package io.confide.gateway.clientview;

import io.confide.events.Personal;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.gateway.clientview.SessionSection.Purpose;
import io.confide.gateway.clientview.SessionSection.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One session.
 *
 * @param scheduledAt when its place was recorded
 * @param at when its date was recorded, as it is now
 */
public record Meeting(
        SessionId id,
        Status status,
        SessionType type,
        Instant startsAt,
        int minutes,
        Optional<Instant> occurredAt,
        Personal<String> place,
        List<Purpose> purposes,
        Instant scheduledAt,
        Instant at) {

    /** What the session is for: the client's word where there is one, else the coach's. */
    public Optional<Purpose> purpose() {
        return purposes.stream().reduce((earlier, later) -> later.agreed() ? later : earlier);
    }

    /** Whether it is still to come. */
    public boolean waits(Instant now) {
        return status == Status.SCHEDULED && !startsAt.isBefore(now);
    }

    Meeting became(Status next) {
        return new Meeting(
                id, next, type, startsAt, minutes, occurredAt, place, purposes, scheduledAt, at);
    }

    Meeting moved(Instant start, int length, Instant recordedAt) {
        return new Meeting(
                id,
                Status.SCHEDULED,
                type,
                start,
                length,
                occurredAt,
                place,
                purposes,
                scheduledAt,
                recordedAt);
    }

    /** Closing it later records nothing new of when it took place. */
    Meeting took(Status next, Instant occurred, int length, Instant recordedAt) {
        return new Meeting(
                id,
                next,
                type,
                startsAt,
                length,
                Optional.of(occurred),
                place,
                purposes,
                scheduledAt,
                occurredAt.isPresent() ? at : recordedAt);
    }

    Meeting isFor(Purpose purpose) {
        return new Meeting(
                id,
                status,
                type,
                startsAt,
                minutes,
                occurredAt,
                place,
                Entries.with(purposes, Purpose::agreed, purpose),
                scheduledAt,
                at);
    }
}
