package io.confide.gateway.clientview;

import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.DeletionEvent.DisposalProposed;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.DisposalVerificationFailed;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.DeletionEvent.Due;
import io.confide.events.DeletionEvent.HoldPlaced;
import io.confide.events.DeletionEvent.HoldReleaseProposed;
import io.confide.events.DeletionEvent.HoldReleased;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DeletionEvent.RecordsBecameInactive;
import io.confide.events.DeletionEvent.RecordsFellDue;
import io.confide.events.DeletionEvent.RetentionShortened;
import io.confide.events.DisposalId;
import io.confide.events.HoldId;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How long the records are kept, what holds them back, and how they went. */
public record RetentionSection(
        Optional<Instant> inactiveSince,
        List<Due> due,
        List<RetentionGroup> fellDue,
        List<Hold> holds,
        List<Disposal> disposals) {

    static final RetentionSection BLANK =
            new RetentionSection(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** Kept beyond its date; the matter is not named here (T4). */
    public record Hold(
            HoldId id,
            List<RetentionGroup> groups,
            LocalDate reviewOn,
            Instant at,
            Optional<Instant> releasedAt) {

        Hold released(Instant when) {
            return new Hold(id, groups, reviewOn, at, Optional.of(when));
        }
    }

    /** One disposal, from its proposal to its certificate. */
    public record Disposal(
            DisposalId id,
            List<RetentionGroup> groups,
            Status status,
            PersonId proposer,
            Optional<PersonId> approver,
            List<String> awaited,
            List<String> answered,
            long tried,
            long unreadable,
            boolean certified,
            Instant at) {

        Disposal approvedBy(PersonId person) {
            return new Disposal(
                    id,
                    groups,
                    Status.APPROVED,
                    proposer,
                    Optional.of(person),
                    awaited,
                    answered,
                    tried,
                    unreadable,
                    certified,
                    at);
        }

        Disposal started(List<String> services) {
            return new Disposal(
                    id,
                    groups,
                    Status.DISPOSING,
                    proposer,
                    approver,
                    services,
                    answered,
                    tried,
                    unreadable,
                    certified,
                    at);
        }

        Disposal became(Status next) {
            return new Disposal(
                    id,
                    groups,
                    next,
                    proposer,
                    approver,
                    awaited,
                    answered,
                    tried,
                    unreadable,
                    certified,
                    at);
        }

        Disposal heard(String service) {
            return new Disposal(
                    id,
                    groups,
                    status,
                    proposer,
                    approver,
                    awaited,
                    Entries.with(answered, s -> s, service),
                    tried,
                    unreadable,
                    certified,
                    at);
        }

        Disposal checked(Status next, long triedNow, long unreadableNow) {
            return new Disposal(
                    id,
                    groups,
                    next,
                    proposer,
                    approver,
                    awaited,
                    answered,
                    triedNow,
                    unreadableNow,
                    certified,
                    at);
        }

        Disposal withCertificate() {
            return new Disposal(
                    id,
                    groups,
                    status,
                    proposer,
                    approver,
                    awaited,
                    answered,
                    tried,
                    unreadable,
                    true,
                    at);
        }
    }

    /** How far a disposal came. */
    public enum Status {
        PROPOSED,
        APPROVED,
        DISPOSING,
        DESTROYED,
        VERIFIED,
        /** Something could still be read: the case stays open (T6). */
        VERIFICATION_FAILED
    }

    /** Empty while the engagement runs. */
    Optional<Stage> stage() {
        if (disposals.stream().anyMatch(d -> d.status() == Status.VERIFIED)) {
            return Optional.of(Stage.ERASED);
        }
        if (disposals.stream().anyMatch(RetentionSection::underWay)) {
            return Optional.of(Stage.DISPOSING);
        }
        if (!fellDue.isEmpty()) {
            return Optional.of(Stage.DUE);
        }
        return inactiveSince.map(_ -> Stage.INACTIVE);
    }

    private static boolean underWay(Disposal disposal) {
        return switch (disposal.status()) {
            case PROPOSED, VERIFIED -> false;
            case APPROVED, DISPOSING, DESTROYED, VERIFICATION_FAILED -> true;
        };
    }

    RetentionSection fold(DeletionEvent event, Instant at) {
        return switch (event) {
            case RecordsBecameInactive e ->
                    new RetentionSection(
                            Optional.of(e.endedAt()), byGroup(e.due()), fellDue, holds, disposals);
            case RetentionShortened e ->
                    new RetentionSection(
                            inactiveSince, byGroup(e.due()), fellDue, holds, disposals);
            case RecordsFellDue e ->
                    new RetentionSection(
                            inactiveSince, due, union(fellDue, e.groups()), holds, disposals);
            case HoldPlaced e ->
                    holds(
                            Entries.with(
                                    holds,
                                    Hold::id,
                                    new Hold(
                                            e.hold(),
                                            Entries.sorted(e.groups()),
                                            e.reviewOn(),
                                            at,
                                            Optional.empty())));
            case HoldReleaseProposed _ -> this;
            case HoldReleased e ->
                    holds(Entries.change(holds, Hold::id, e.hold(), h -> h.released(at)));
            case DisposalProposed e -> proposed(e, at);
            case DisposalApproved e -> disposal(e.disposal(), d -> d.approvedBy(e.approver()));
            case DisposalStarted e ->
                    disposal(
                            e.disposal(),
                            d -> d.started(Entries.sorted(e.awaited(), Comparator.naturalOrder())));
            case KeysDestroyed e -> disposal(e.disposal(), d -> d.became(Status.DESTROYED));
            case DisposalAnswerNoted e ->
                    disposal(e.disposal(), d -> d.heard(e.answer().service()));
            case DisposalVerified e ->
                    disposal(
                            e.disposal(),
                            d -> d.checked(Status.VERIFIED, e.tried(), e.unreadable()));
            case DisposalVerificationFailed e ->
                    disposal(
                            e.disposal(),
                            d -> d.checked(Status.VERIFICATION_FAILED, e.tried(), e.unreadable()));
            case CertificateIssued e -> disposal(e.disposal(), Disposal::withCertificate);
        };
    }

    private RetentionSection proposed(DisposalProposed e, Instant at) {
        Disposal disposal =
                new Disposal(
                        e.disposal(),
                        Entries.sorted(e.groups()),
                        Status.PROPOSED,
                        e.proposer(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        false,
                        at);
        return disposals(Entries.with(disposals, Disposal::id, disposal));
    }

    private static List<Due> byGroup(List<Due> due) {
        return Entries.sorted(due, Comparator.comparing(Due::group));
    }

    private static List<RetentionGroup> union(
            List<RetentionGroup> known, Iterable<RetentionGroup> more) {
        List<RetentionGroup> all = known;
        for (RetentionGroup group : more) {
            all = Entries.with(all, g -> g, group);
        }
        return Entries.sorted(all);
    }

    private RetentionSection disposal(DisposalId id, UnaryOperator<Disposal> change) {
        return disposals(Entries.change(disposals, Disposal::id, id, change));
    }

    private RetentionSection holds(List<Hold> now) {
        return new RetentionSection(inactiveSince, due, fellDue, now, disposals);
    }

    private RetentionSection disposals(List<Disposal> now) {
        return new RetentionSection(inactiveSince, due, fellDue, holds, now);
    }
}
