package io.confide.agreement.engagement;

import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.RecordClass;
import java.util.Optional;
import java.util.Set;

/**
 * The proposal that waits for the client's answer, and what an earlier answer left behind.
 *
 * @param change the last change of coach
 */
record Handing(Optional<HandoverProposed> open, Optional<Change> change) {
    static final Handing NONE = new Handing(Optional.empty(), Optional.empty());

    /**
     * @param versionsBefore numbers up to this one were the earlier coach's
     * @param released kinds of earlier records that the client opened to the new coach
     */
    record Change(int versionsBefore, Set<RecordClass> released) {}

    Handing proposed(HandoverProposed proposal) {
        return new Handing(Optional.of(proposal), change);
    }

    Handing answered() {
        return new Handing(Optional.empty(), change);
    }

    Handing changed(CoachChanged event, int versionsBefore) {
        return new Handing(
                Optional.empty(),
                Optional.of(new Change(versionsBefore, Set.copyOf(event.released()))));
    }

    /** Whether the coach of today may read the private annex of this version (A12). */
    boolean showsAnnexToCoach(int version) {
        return change.map(it ->
                        version > it.versionsBefore() || it.released().contains(RecordClass.K3P))
                .orElse(true);
    }
}
