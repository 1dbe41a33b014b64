package io.confide.retention.keeping;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.HoldPlaced;
import io.confide.events.DeletionEvent.HoldReleaseProposed;
import io.confide.events.DeletionEvent.HoldReleased;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.HoldCommand.PlaceHold;
import io.confide.retention.keeping.HoldCommand.ProposeRelease;
import io.confide.retention.keeping.HoldCommand.ReleaseHold;
import java.util.List;

/** One person places a hold; two release it (T4, T14). */
final class Holding {
    private Holding() {}

    static List<DeletionEvent> decide(RetentionFile file, HoldCommand command) {
        return switch (command) {
            case PlaceHold it -> placed(file, it);
            case ProposeRelease it -> releaseProposed(file, it);
            case ReleaseHold it -> released(file, it);
        };
    }

    private static List<DeletionEvent> placed(RetentionFile file, PlaceHold it) {
        if (file.holds().containsKey(it.hold())) {
            return List.of();
        }
        if (it.groups().isEmpty() || it.groups().contains(RetentionGroup.FIRM)) {
            throw Refusal.invalid(
                    Rule.T4,
                    "A hold names the record sets of the engagement that it keeps.",
                    "Name at least one group, and not FIRM.",
                    List.of(new Refusal.Violation("/groups", "must name groups other than FIRM")));
        }
        if (it.groups().stream().anyMatch(file::isBeingDisposedOf)) {
            throw Refusal.conflict(
                    Rule.T4,
                    "The disposal of these records has begun.",
                    "Hold only what is not yet being disposed of.");
        }
        return List.of(
                new HoldPlaced(
                        it.engagement(),
                        it.hold(),
                        it.groups(),
                        it.owner(),
                        it.reviewOn(),
                        it.ground()));
    }

    private static List<DeletionEvent> releaseProposed(RetentionFile file, ProposeRelease it) {
        Hold hold = file.hold(it.hold());
        return hold.releaseProposedBy().isPresent()
                ? List.of()
                : List.of(new HoldReleaseProposed(it.engagement(), it.hold(), it.proposer()));
    }

    private static List<DeletionEvent> released(RetentionFile file, ReleaseHold it) {
        PersonId proposer =
                file.hold(it.hold())
                        .releaseProposedBy()
                        .orElseThrow(() ->
                                Refusal.conflict(
                                        Rule.T14,
                                        "Nobody proposed to release this hold.",
                                        "One person proposes, another one releases."));
        Disposing.requireAnother(proposer, it.approver());
        return List.of(new HoldReleased(it.engagement(), it.hold(), it.approver()));
    }
}
