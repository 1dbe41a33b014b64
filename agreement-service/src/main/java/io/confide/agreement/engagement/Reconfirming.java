package io.confide.agreement.engagement;

import io.confide.events.Capacity;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where client and coach are in coming back to what they agreed.
 *
 * @param confirmedAt when it was last signed or confirmed; periods count from there
 * @param due it is time to look; empty when it is not
 * @param statements of those who have looked
 */
record Reconfirming(
        Instant confirmedAt, Optional<Due> due, Map<Capacity, ReconfirmationStated> statements) {

    static Reconfirming since(Instant confirmedAt) {
        return new Reconfirming(confirmedAt, Optional.empty(), Map.of());
    }

    /** Why they must look, until when, and how often they were reminded. */
    record Due(
            ReconfirmationCause cause,
            Instant overdueAt,
            Instant lapsesAt,
            boolean overdue,
            int reminders) {

        Due reminded(int number) {
            return new Due(cause, overdueAt, lapsesAt, overdue, number);
        }

        Due tooLate() {
            return new Due(cause, overdueAt, lapsesAt, true, reminders);
        }
    }

    Reconfirming fellDue(ReconfirmationFellDue event) {
        return with(new Due(event.cause(), event.overdueAt(), event.lapsesAt(), false, 0));
    }

    Reconfirming reminded(int number) {
        return due.map(it -> with(it.reminded(number))).orElse(this);
    }

    Reconfirming overdue() {
        return due.map(it -> with(it.tooLate())).orElse(this);
    }

    private Reconfirming with(Due next) {
        return new Reconfirming(confirmedAt, Optional.of(next), statements);
    }

    Reconfirming stated(ReconfirmationStated statement) {
        Map<Capacity, ReconfirmationStated> next = new EnumMap<>(Capacity.class);
        next.putAll(statements);
        next.put(statement.capacity(), statement);
        return new Reconfirming(confirmedAt, due, Map.copyOf(next));
    }

    /** Rest interrupts a look at hand; what was said in it does not count later. */
    Reconfirming interrupted() {
        return new Reconfirming(confirmedAt, Optional.empty(), Map.of());
    }
}
