package io.confide.service;

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
 */
public record Course(
        boolean overdue,
        boolean suspended,
        Optional<Instant> lapsedSince,
        Optional<Handover> handover) {

    public static final Course SMOOTH =
            new Course(false, false, Optional.empty(), Optional.empty());

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
            case AgreementCameIntoForce _ -> new Course(false, false, Optional.empty(), handover);
            case ReconfirmationOverdue _ -> new Course(true, suspended, lapsedSince, handover);
            case AgreementReconfirmed _ -> new Course(false, suspended, lapsedSince, handover);
            case AgreementLapsed it ->
                    new Course(overdue, suspended, Optional.of(it.since()), handover);
            case AgreementSuspended _ -> new Course(false, true, lapsedSince, handover);
            case AgreementResumed _ -> new Course(overdue, false, lapsedSince, handover);
            case CoachChanged it ->
                    new Course(
                            overdue,
                            suspended,
                            lapsedSince,
                            Optional.of(new Handover(at, Set.copyOf(it.released()))));
            default -> this;
        };
    }
}
