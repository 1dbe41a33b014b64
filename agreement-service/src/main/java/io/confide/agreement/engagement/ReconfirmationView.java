package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where client and coach are in coming back to their agreement.
 *
 * @param next by when they must have looked, as far as a date decides
 * @param due empty when it is not time
 */
record ReconfirmationView(
        int version,
        Sha256 bodyHash,
        Standing standing,
        Instant confirmedAt,
        Optional<Instant> next,
        Optional<DueView> due,
        List<StatementView> statements) {

    static ReconfirmationView of(Signed signed) {
        Reconfirming state = signed.reconfirming();
        return new ReconfirmationView(
                signed.offer().version(),
                signed.offer().bodyHash(),
                signed.standing(),
                state.confirmedAt(),
                Calendar.date(signed),
                state.due().map(DueView::of),
                state.statements().values().stream()
                        .sorted(Comparator.comparing(ReconfirmationStated::capacity))
                        .map(StatementView::of)
                        .toList());
    }

    /**
     * @param overdueAt from then on nothing new is disclosed
     * @param lapsesAt from then on the agreement has lapsed
     */
    record DueView(
            ReconfirmationCause cause,
            Instant overdueAt,
            Instant lapsesAt,
            boolean overdue,
            int reminders) {
        static DueView of(Reconfirming.Due due) {
            return new DueView(
                    due.cause(), due.overdueAt(), due.lapsesAt(), due.overdue(), due.reminders());
        }
    }

    /** What one of the two found; the remark stands in the client view. */
    record StatementView(
            PersonId person, Capacity capacity, ReconfirmationOutcome outcome, Instant at) {
        static StatementView of(ReconfirmationStated stated) {
            return new StatementView(
                    stated.person(), stated.capacity(), stated.outcome(), stated.statedAt());
        }
    }
}
