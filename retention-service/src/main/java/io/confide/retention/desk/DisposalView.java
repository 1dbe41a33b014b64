package io.confide.retention.desk;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DisposalId;
import io.confide.events.ErasureAnswer;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.Disposal;
import io.confide.retention.keeping.Disposal.Approved;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.Disposal.Proposed;
import io.confide.retention.keeping.Disposal.Started;
import io.confide.retention.keeping.Disposal.Verified;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a disposal has come.
 *
 * @param awaited services that must answer
 * @param answers of those that did
 */
record DisposalView(
        DisposalId id,
        State state,
        Set<RetentionGroup> groups,
        PersonId proposer,
        Optional<PersonId> approver,
        Set<String> awaited,
        List<ErasureAnswer> answers,
        List<DestroyedKey> keys) {

    /** Which step was done last. */
    enum State {
        PROPOSED,
        APPROVED,
        DISPOSING,
        DISPOSED,
        VERIFICATION_FAILED,
        VERIFIED
    }

    static DisposalView of(Disposal disposal) {
        return switch (disposal) {
            case Proposed it ->
                    new DisposalView(
                            it.id(),
                            State.PROPOSED,
                            it.groups(),
                            it.proposer(),
                            Optional.empty(),
                            Set.of(),
                            List.of(),
                            List.of());
            case Approved it -> approved(it, State.APPROVED, Set.of());
            case Started it -> approved(it.approval(), State.DISPOSING, it.awaited());
            case Destroyed it ->
                    destroyed(it, it.failed() ? State.VERIFICATION_FAILED : State.DISPOSED);
            case Verified it -> destroyed(it.destruction(), State.VERIFIED);
        };
    }

    private static DisposalView approved(Approved it, State state, Set<String> awaited) {
        return new DisposalView(
                it.id(),
                state,
                it.groups(),
                it.proposer(),
                Optional.of(it.approver()),
                awaited,
                List.of(),
                List.of());
    }

    private static DisposalView destroyed(Destroyed it, State state) {
        return new DisposalView(
                it.id(),
                state,
                it.groups(),
                it.proposer(),
                Optional.of(it.start().approval().approver()),
                it.start().awaited(),
                it.answers().values().stream()
                        .map(Disposal.Answer::said)
                        .sorted(Comparator.comparing(ErasureAnswer::service))
                        .toList(),
                it.keys());
    }
}
