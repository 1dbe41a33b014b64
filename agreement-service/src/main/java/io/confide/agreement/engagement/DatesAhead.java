package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Reconfirming.Due;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementDeclined;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.AgreementWithdrawn;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When there will be something to notice about one engagement; the engagement itself decides what.
 *
 * @param offers until when each can be signed
 * @param held coaching sessions, by when they were
 */
record DatesAhead(
        Map<Integer, Instant> offers,
        Optional<Instant> notice,
        Optional<Binding> binding,
        Optional<Due> due,
        boolean resting,
        Map<SessionId, Instant> held,
        boolean ended) {
    private static final Set<SessionType> COACHING =
            EnumSet.complementOf(EnumSet.of(SessionType.CHEMISTRY, SessionType.INITIATION));

    static final DatesAhead NONE =
            new DatesAhead(
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Map.of(),
                    false);

    /** The rhythm of the agreement in force, and where it counts from. */
    record Binding(Instant confirmedAt, Rhythm rhythm) {
        Binding confirmed(Instant at) {
            return new Binding(at, rhythm);
        }
    }

    boolean awaitsSomething() {
        return !ended && (!offers.isEmpty() || notice.isPresent() || binding.isPresent());
    }

    /** Sessions that count towards the next look. */
    int heldSinceConfirmed() {
        return binding.map(it ->
                        (int)
                                held.values().stream()
                                        .filter(at -> at.isAfter(it.confirmedAt()))
                                        .count())
                .orElse(0);
    }

    /** By which the engagement should be asked what has come. */
    Optional<Instant> next() {
        return Stream.of(offers.values().stream(), notice.stream(), look().stream())
                .flatMap(it -> it)
                .min(Instant::compareTo);
    }

    private Optional<Instant> look() {
        if (resting) {
            return Optional.empty();
        }
        return due.map(Calendar::nextStep)
                .or(() -> binding.flatMap(it -> it.rhythm().begins(it.confirmedAt())));
    }

    /** Whether the count of sessions alone makes it time to look. */
    boolean counted() {
        return !resting
                && due.isEmpty()
                && binding.filter(it -> it.rhythm().counted(heldSinceConfirmed())).isPresent();
    }

    DatesAhead with(EngagementEvent event) {
        return switch (event) {
            case AgreementOffered it -> offered(it.version(), Optional.of(it.expiresAt()));
            case AgreementDeclined it -> offered(it.version(), Optional.empty());
            case AgreementWithdrawn it -> offered(it.version(), Optional.empty());
            case AgreementExpired it -> offered(it.version(), Optional.empty());
            case AgreementCameIntoForce it ->
                    offered(it.version(), Optional.empty())
                            .bound(new Binding(it.since(), Rhythm.of(it.terms())));
            case EngagementNoticeGiven it -> noticed(it.endsAt());
            case ReconfirmationFellDue it ->
                    due(new Due(it.cause(), it.overdueAt(), it.lapsesAt(), false, 0));
            case ReconfirmationReminded it ->
                    due.map(d -> due(d.reminded(it.number()))).orElse(this);
            case ReconfirmationOverdue _ -> due.map(d -> due(d.tooLate())).orElse(this);
            case AgreementReconfirmed it ->
                    binding.map(b -> bound(b.confirmed(it.since()))).orElse(this);
            case AgreementSuspended _ -> rests(true);
            case AgreementResumed _ -> rests(false);
            case AgreementLapsed _ -> unbound();
            case EngagementEnded _ -> over();
            default -> this;
        };
    }

    /** Chemistry and initiation meetings do not count. */
    DatesAhead held(SessionHeld session) {
        if (!COACHING.contains(session.type())) {
            return this;
        }
        Map<SessionId, Instant> more = new HashMap<>(held);
        more.put(session.session(), session.occurredAt());
        return new DatesAhead(offers, notice, binding, due, resting, Map.copyOf(more), ended);
    }

    private DatesAhead offered(int version, Optional<Instant> until) {
        Map<Integer, Instant> next = new HashMap<>(offers);
        next.remove(version);
        until.ifPresent(it -> next.put(version, it));
        return new DatesAhead(Map.copyOf(next), notice, binding, due, resting, held, ended);
    }

    private DatesAhead noticed(Instant endsAt) {
        return new DatesAhead(offers, Optional.of(endsAt), binding, due, resting, held, ended);
    }

    private DatesAhead bound(Binding next) {
        return new DatesAhead(
                offers, notice, Optional.of(next), Optional.empty(), false, held, ended);
    }

    private DatesAhead unbound() {
        return new DatesAhead(
                offers, notice, Optional.empty(), Optional.empty(), false, held, ended);
    }

    private DatesAhead due(Due next) {
        return new DatesAhead(offers, notice, binding, Optional.of(next), resting, held, ended);
    }

    private DatesAhead rests(boolean now) {
        return new DatesAhead(offers, notice, binding, Optional.empty(), now, held, ended);
    }

    private DatesAhead over() {
        return new DatesAhead(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, held, true);
    }
}
