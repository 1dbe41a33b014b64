package io.confide.gateway.clientview;

import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.ReviewedItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How client and coach come back to what they agreed.
 *
 * @param due it is time to look at the agreement again; gone once that is done
 * @param statements on the look at hand; gone once that is done
 * @param reconfirmed every look that was finished, in order
 */
public record Looks(Optional<Due> due, List<Statement> statements, List<Reconfirmed> reconfirmed) {

    static final Looks BLANK = new Looks(Optional.empty(), List.of(), List.of());

    /** When client and coach must have looked, and what happens otherwise. */
    public record Due(
            int version,
            ReconfirmationCause cause,
            Instant since,
            Instant overdueAt,
            Instant lapsesAt,
            boolean overdue,
            int reminders) {
        Due reminded(int number) {
            return new Due(version, cause, since, overdueAt, lapsesAt, overdue, number);
        }

        Due missed() {
            return new Due(version, cause, since, overdueAt, lapsesAt, true, reminders);
        }
    }

    /** What one of the two found. */
    public record Statement(
            PersonId person,
            Capacity capacity,
            ReconfirmationOutcome outcome,
            List<ReviewedItem> reviewed,
            Instant at,
            Personal<String> remark) {}

    /** What both found. */
    public record Reconfirmed(int version, ReconfirmationOutcome outcome, Instant at) {}

    Looks fold(ReconfirmationEvent event, Instant at) {
        return switch (event) {
            case ReconfirmationFellDue e ->
                    due(
                            Optional.of(
                                    new Due(
                                            e.version(),
                                            e.cause(),
                                            at,
                                            e.overdueAt(),
                                            e.lapsesAt(),
                                            false,
                                            0)));
            case ReconfirmationReminded e -> changed(d -> d.reminded(e.number()));
            case ReconfirmationOverdue _ -> changed(Due::missed);
            case ReconfirmationStated e -> stated(e);
            case AgreementReconfirmed e ->
                    new Looks(
                            Optional.empty(),
                            List.of(),
                            Entries.with(
                                    reconfirmed,
                                    Reconfirmed::at,
                                    new Reconfirmed(e.version(), e.outcome(), e.since())));
            case AgreementLapsed _ -> this;
        };
    }

    /** Nothing is left to look at: another version is in force, or it rests. */
    Looks settled() {
        return new Looks(Optional.empty(), List.of(), reconfirmed);
    }

    private Looks due(Optional<Due> next) {
        return new Looks(next, statements, reconfirmed);
    }

    private Looks changed(UnaryOperator<Due> change) {
        return due(due.map(change));
    }

    private Looks stated(ReconfirmationStated e) {
        Statement statement =
                new Statement(
                        e.person(),
                        e.capacity(),
                        e.outcome(),
                        Entries.sorted(e.reviewed()),
                        e.statedAt(),
                        e.remark());
        return new Looks(
                due, Entries.with(statements, Statement::capacity, statement), reconfirmed);
    }
}
