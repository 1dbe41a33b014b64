package io.confide.session.coaching;

import static io.confide.deciding.Rule.S6;

import io.confide.deciding.Refusal;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionRecordingAnswered;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One meeting of client and coach.
 *
 * @param startsAt as planned, or when it began once it was held
 * @param minutes as planned, or its length once it was held
 * @param proposed what the coach suggests that it is for, until the client agrees on something
 * @param agreed what the client says that it is for
 * @param recording the client's yes to recording this session
 */
public record Meeting(
        SessionId id,
        SessionType type,
        Instant startsAt,
        int minutes,
        Status status,
        Personal<String> place,
        Optional<Personal<Toms>> proposed,
        Optional<Personal<Toms>> agreed,
        boolean recording,
        boolean artificialIntelligence) {

    /** How far a meeting came. */
    public enum Status {
        SCHEDULED,
        HELD,
        DOCUMENTED,
        CLOSED,
        CANCELLED,
        MISSED
    }

    private static final Set<Status> TOOK_PLACE =
            Set.of(Status.HELD, Status.DOCUMENTED, Status.CLOSED);

    static Meeting scheduled(SessionScheduled event) {
        return new Meeting(
                event.session(),
                event.type(),
                event.startsAt(),
                event.minutes(),
                Status.SCHEDULED,
                event.place(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    public boolean tookPlace() {
        return TOOK_PLACE.contains(status);
    }

    int countedMinutes() {
        return status == Status.CLOSED ? minutes : 0;
    }

    void mustBe(Status wanted, String what) {
        if (status != wanted) {
            throw Refusal.conflict(
                    S6,
                    "A session that is "
                            + status.name().toLowerCase(Locale.ROOT)
                            + " cannot be "
                            + what
                            + ".",
                    "Sessions go from scheduled to held, documented and closed; one that is over"
                            + " stays as it is.");
        }
    }

    Meeting rescheduled(SessionRescheduled event) {
        return new Meeting(
                id,
                type,
                event.startsAt(),
                event.minutes(),
                status,
                place,
                proposed,
                agreed,
                recording,
                artificialIntelligence);
    }

    Meeting held(SessionHeld event) {
        return new Meeting(
                id,
                type,
                event.occurredAt(),
                event.minutes(),
                Status.HELD,
                place,
                proposed,
                agreed,
                recording,
                artificialIntelligence);
    }

    Meeting in(Status next) {
        return new Meeting(
                id,
                type,
                startsAt,
                minutes,
                next,
                place,
                proposed,
                agreed,
                recording,
                artificialIntelligence);
    }

    Meeting proposing(Personal<Toms> toms) {
        return new Meeting(
                id,
                type,
                startsAt,
                minutes,
                status,
                place,
                Optional.of(toms),
                agreed,
                recording,
                artificialIntelligence);
    }

    Meeting agreed(Personal<Toms> toms) {
        return new Meeting(
                id,
                type,
                startsAt,
                minutes,
                status,
                place,
                Optional.empty(),
                Optional.of(toms),
                recording,
                artificialIntelligence);
    }

    /** That it took place, and not what it was for. */
    Meeting withoutPurpose() {
        return new Meeting(
                id,
                type,
                startsAt,
                minutes,
                status,
                place,
                Optional.empty(),
                Optional.empty(),
                recording,
                artificialIntelligence);
    }

    Meeting answered(SessionRecordingAnswered event) {
        return new Meeting(
                id,
                type,
                startsAt,
                minutes,
                status,
                place,
                proposed,
                agreed,
                event.recording(),
                event.artificialIntelligence());
    }
}
