package io.confide.retention.keeping;

import io.confide.deciding.Refusal;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.DeletionEvent.DisposalProposed;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.DisposalVerificationFailed;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.DeletionEvent.HoldPlaced;
import io.confide.events.DeletionEvent.HoldReleaseProposed;
import io.confide.events.DeletionEvent.HoldReleased;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DeletionEvent.RecordsBecameInactive;
import io.confide.events.DeletionEvent.RecordsFellDue;
import io.confide.events.DeletionEvent.RetentionShortened;
import io.confide.events.DisposalId;
import io.confide.events.HoldId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.Disposal.Answer;
import io.confide.retention.keeping.Disposal.Approved;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.Disposal.Proposed;
import io.confide.retention.keeping.Disposal.Started;
import io.confide.retention.keeping.Disposal.Verified;
import io.confide.retention.keeping.DisposalCommand.Proof;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What must be known of one engagement to decide about its end.
 *
 * @param endedAt empty while the coaching goes on
 * @param dates empty while the coaching goes on
 */
public record RetentionFile(
        Optional<Instant> endedAt,
        DueDates dates,
        Set<RetentionGroup> fallenDue,
        Map<HoldId, Hold> holds,
        Map<DisposalId, Disposal> disposals) {

    public static final RetentionFile EMPTY =
            new RetentionFile(
                    Optional.empty(), new DueDates(Map.of()), Set.of(), Map.of(), Map.of());

    /** How far the records of one group are on their way. */
    public enum State {
        ACTIVE,
        INACTIVE,
        DUE,
        HELD,
        PROPOSED,
        APPROVED,
        DISPOSING,
        DISPOSED,
        VERIFIED
    }

    public State stateOf(RetentionGroup group) {
        if (isHeld(group)) {
            return State.HELD;
        }
        return disposalOf(group).map(RetentionFile::stateIn).orElseGet(() -> stateByDate(group));
    }

    private State stateByDate(RetentionGroup group) {
        if (endedAt.isEmpty()) {
            return State.ACTIVE;
        }
        return fallenDue.contains(group) ? State.DUE : State.INACTIVE;
    }

    private static State stateIn(Disposal disposal) {
        return switch (disposal) {
            case Proposed _ -> State.PROPOSED;
            case Approved _ -> State.APPROVED;
            case Started _ -> State.DISPOSING;
            case Destroyed _ -> State.DISPOSED;
            case Verified _ -> State.VERIFIED;
        };
    }

    public List<Hold> holdsOn(RetentionGroup group) {
        return holds.values().stream().filter(hold -> hold.groups().contains(group)).toList();
    }

    public boolean isHeld(RetentionGroup group) {
        return !holdsOn(group).isEmpty();
    }

    Optional<Disposal> disposalOf(RetentionGroup group) {
        return disposals.values().stream().filter(it -> it.groups().contains(group)).findFirst();
    }

    boolean isBeingDisposedOf(RetentionGroup group) {
        return disposalOf(group)
                .map(it -> !(it instanceof Proposed || it instanceof Approved))
                .orElse(false);
    }

    /** Whether all that was agreed is gone, or on its way. */
    public boolean isEmptied() {
        return nothingStaysAfter(Set.of());
    }

    /** Whether nothing that was agreed would stay when these go. */
    boolean nothingStaysAfter(Set<RetentionGroup> going) {
        return DueDates.AGREED.stream()
                .allMatch(group -> going.contains(group) || isBeingDisposedOf(group));
    }

    public Collection<Disposal> allDisposals() {
        return disposals.values();
    }

    Optional<Disposal> findDisposal(DisposalId id) {
        return Optional.ofNullable(disposals.get(id));
    }

    /**
     * @throws Refusal not found
     */
    public Disposal disposal(DisposalId id) {
        return findDisposal(id).orElseThrow(Refusal::notFound);
    }

    Hold hold(HoldId id) {
        return Optional.ofNullable(holds.get(id)).orElseThrow(Refusal::notFound);
    }

    RetentionFile after(DeletionEvent event) {
        return switch (event) {
            case RecordsBecameInactive it ->
                    new RetentionFile(
                            Optional.of(it.endedAt()),
                            DueDates.of(it.due()),
                            fallenDue,
                            holds,
                            disposals);
            case RetentionShortened it ->
                    new RetentionFile(endedAt, DueDates.of(it.due()), fallenDue, holds, disposals);
            case RecordsFellDue it -> withDue(it.groups());
            case HoldPlaced it -> with(hold(it));
            case HoldReleaseProposed it -> with(hold(it.hold()).releaseProposed(it.proposer()));
            case HoldReleased it -> without(it.hold());
            case DisposalProposed it ->
                    with(new Proposed(it.disposal(), it.groups(), it.proposer()));
            case DisposalApproved it ->
                    when(it.disposal(), Proposed.class, d -> d.approved(it.approver()));
            case DisposalStarted it ->
                    when(
                            it.disposal(),
                            Approved.class,
                            d -> d.started(it.recordSets(), it.awaited()));
            case KeysDestroyed it ->
                    when(it.disposal(), Started.class, d -> d.destroyed(it.keys()));
            case DisposalAnswerNoted it ->
                    when(
                            it.disposal(),
                            Destroyed.class,
                            d -> d.answered(new Answer(it.answer(), it.source(), it.position())));
            case DisposalVerificationFailed it ->
                    when(it.disposal(), Destroyed.class, Destroyed::whenFailed);
            case DisposalVerified _ -> this;
            case CertificateIssued it ->
                    when(
                            it.disposal(),
                            Destroyed.class,
                            d ->
                                    d.verified(
                                            new Proof(
                                                    it.certificate(), it.signature(), it.keyId())));
        };
    }

    private static Hold hold(HoldPlaced it) {
        return new Hold(
                it.hold(), it.groups(), it.owner(), it.reviewOn(), it.ground(), Optional.empty());
    }

    private RetentionFile withDue(Set<RetentionGroup> more) {
        Set<RetentionGroup> all = new HashSet<>(fallenDue);
        all.addAll(more);
        return new RetentionFile(endedAt, dates, Set.copyOf(all), holds, disposals);
    }

    private RetentionFile with(Hold hold) {
        Map<HoldId, Hold> all = new LinkedHashMap<>(holds);
        all.put(hold.id(), hold);
        return new RetentionFile(endedAt, dates, fallenDue, all, disposals);
    }

    private RetentionFile without(HoldId hold) {
        Map<HoldId, Hold> all = new LinkedHashMap<>(holds);
        all.remove(hold);
        return new RetentionFile(endedAt, dates, fallenDue, all, disposals);
    }

    private RetentionFile with(Disposal disposal) {
        Map<DisposalId, Disposal> all = new LinkedHashMap<>(disposals);
        all.put(disposal.id(), disposal);
        return new RetentionFile(endedAt, dates, fallenDue, holds, all);
    }

    /** The next step of a disposal; what it is not ready for changes nothing. */
    private <D extends Disposal> RetentionFile when(
            DisposalId id, Class<D> as, Function<D, Disposal> step) {
        Disposal disposal = disposals.get(id);
        return as.isInstance(disposal) ? with(step.apply(as.cast(disposal))) : this;
    }
}
