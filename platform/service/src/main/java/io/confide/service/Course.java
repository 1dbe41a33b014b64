package io.confide.service;

import io.confide.deciding.TimesInForce;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.RecordClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the agreement in force: resting, not looked at in time, lapsed, handed over.
 *
 * @param overdue client and coach did not look at it again in time
 * @param suspended it rests
 * @param lapsedSince the grace is over too
 * @param handover the last change of coach
 * @param inForce when it bound the parties
 */
public record Course(
        boolean overdue,
        boolean suspended,
        Optional<Instant> lapsedSince,
        Optional<Handover> handover,
        TimesInForce inForce) {

    public static final Course SMOOTH =
            new Course(false, false, Optional.empty(), Optional.empty(), TimesInForce.NEVER);

    /**
     * Somebody else became the coach.
     *
     * @param at records from before are the new coach's only as far as the client released them
     */
    public record Handover(Instant at, Set<RecordClass> released) {
        public boolean shows(RecordClass kind, Instant recordedAt) {
            return !recordedAt.isBefore(at) || released.contains(kind);
        }
    }

    /** Whether the coach of today may read what was recorded then (A12). */
    public boolean showsToCoach(RecordClass kind, Instant recordedAt) {
        return handover.map(it -> it.shows(kind, recordedAt)).orElse(true);
    }

    Course with(EngagementEvent event, Instant at) {
        return switch (event) {
            case AgreementCameIntoForce it ->
                    new Course(false, false, Optional.empty(), handover, inForce.from(it.since()));
            case ReconfirmationOverdue _ -> overdue(true);
            case AgreementReconfirmed _ -> overdue(false);
            case AgreementLapsed it ->
                    new Course(overdue, suspended, Optional.of(it.since()), handover, inForce);
            case AgreementSuspended it ->
                    new Course(false, true, lapsedSince, handover, inForce.until(it.since()));
            case AgreementResumed it ->
                    new Course(overdue, false, lapsedSince, handover, inForce.from(it.since()));
            case CoachChanged it -> handedOver(new Handover(at, Set.copyOf(it.released())));
            default -> this;
        };
    }

    private Course overdue(boolean now) {
        return new Course(now, suspended, lapsedSince, handover, inForce);
    }

    private Course handedOver(Handover to) {
        return new Course(overdue, suspended, lapsedSince, Optional.of(to), inForce);
    }
}
