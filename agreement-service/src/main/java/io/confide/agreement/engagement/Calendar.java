package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.Reconfirming.Due;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from a date alone. Client and coach have {@link Rhythm#WINDOW} to look at the
 * agreement again; after that nothing new is disclosed, and after {@link #GRACE} more it lapses.
 */
final class Calendar {
    static final Duration GRACE = Duration.ofDays(30);
    private static final Duration LAST_DAYS = Duration.ofDays(3);
    private static final Duration WEEK = Duration.ofDays(7);

    private Calendar() {}

    static List<? extends EngagementEvent> decide(Running state, NoticeDates command) {
        Optional<EngagementNoticeGiven> over =
                state.notice().filter(it -> !it.endsAt().isAfter(command.at()));
        if (over.isPresent()) {
            return List.of(Ending.after(over.get()));
        }
        return Stream.concat(expired(state, command), reconfirmation(state, command)).toList();
    }

    private static Stream<EngagementEvent> expired(Running state, NoticeDates command) {
        return state.versions().values().stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .filter(it -> it.offer().over(command.at()))
                .map(it -> new AgreementExpired(command.engagement(), it.offer().version()));
    }

    private static Stream<EngagementEvent> reconfirmation(Running state, NoticeDates command) {
        return state.inForce()
                .filter(it -> it.standing() != Standing.SUSPENDED)
                .map(it ->
                        it.reconfirming()
                                .due()
                                .map(due -> onItsWay(command, it, due))
                                .orElseGet(() -> begins(command, it).stream()))
                .orElse(Stream.of());
    }

    /** By date or by count, whichever comes first. */
    private static Optional<EngagementEvent> begins(NoticeDates command, Signed signed) {
        Rhythm rhythm = Rhythm.of(signed.offer().terms());
        Instant confirmed = signed.reconfirming().confirmedAt();
        if (rhythm.begins(confirmed).filter(it -> !command.at().isBefore(it)).isPresent()) {
            return rhythm.date(confirmed)
                    .map(it -> fellDue(command, signed, ReconfirmationCause.DATE, it));
        }
        return rhythm.counted(command.heldSinceConfirmed())
                ? Optional.of(
                        fellDue(
                                command,
                                signed,
                                ReconfirmationCause.SESSIONS,
                                command.at().plus(Rhythm.WINDOW)))
                : Optional.empty();
    }

    /** By which client and coach must have looked again, as far as a date decides (term 23). */
    static Optional<Instant> date(Signed signed) {
        return Rhythm.of(signed.offer().terms()).date(signed.reconfirming().confirmedAt());
    }

    private static EngagementEvent fellDue(
            NoticeDates command, Signed signed, ReconfirmationCause cause, Instant overdueAt) {
        return fellDue(signed, cause, Optional.empty(), overdueAt, command.at());
    }

    /** The grace counts from when it was noticed: nobody's agreement lapses unannounced. */
    private static ReconfirmationFellDue fellDue(
            Signed signed,
            ReconfirmationCause cause,
            Optional<PersonId> askedBy,
            Instant overdueAt,
            Instant at) {
        Instant from = overdueAt.isAfter(at) ? overdueAt : at;
        return new ReconfirmationFellDue(
                signed.signatures().getFirst().engagement(),
                signed.offer().version(),
                cause,
                askedBy,
                overdueAt,
                from.plus(GRACE));
    }

    /** Something happened that the agreement should be looked at for. */
    static List<ReconfirmationFellDue> triggered(
            Running state, ReconfirmationCause cause, Instant at) {
        return triggered(state, cause, Optional.empty(), at);
    }

    static List<ReconfirmationFellDue> triggered(
            Running state, ReconfirmationCause cause, Optional<PersonId> askedBy, Instant at) {
        return state.inForce().filter(it -> it.standing() == Standing.IN_FORCE).stream()
                .map(it -> fellDue(it, cause, askedBy, at.plus(Rhythm.WINDOW), at))
                .toList();
    }

    private static Stream<EngagementEvent> onItsWay(NoticeDates command, Signed signed, Due due) {
        List<EngagementEvent> events = new ArrayList<>();
        int version = signed.offer().version();
        if (!due.overdue() && !command.at().isBefore(due.overdueAt())) {
            events.add(new ReconfirmationOverdue(command.engagement(), version));
        }
        if (!command.at().isBefore(due.lapsesAt())) {
            events.add(new AgreementLapsed(command.engagement(), version, due.lapsesAt()));
        } else if (reminders(due, command.at()) > due.reminders()) {
            events.add(
                    new ReconfirmationReminded(
                            command.engagement(), version, reminders(due, command.at())));
        }
        return events.stream();
    }

    /** Three days before, on the day, and every week after. */
    private static Instant reminder(Due due, int number) {
        return switch (number) {
            case 1 -> due.overdueAt().minus(LAST_DAYS);
            case 2 -> due.overdueAt();
            default -> due.overdueAt().plus(WEEK.multipliedBy(number - 2L));
        };
    }

    /** How many there should have been by now. */
    private static int reminders(Due due, Instant at) {
        int number = due.reminders();
        while (!at.isBefore(reminder(due, number + 1))) {
            number++;
        }
        return number;
    }

    /** When the look at hand will be late, later, or too late. */
    static Instant nextStep(Due due) {
        return Stream.of(
                        due.overdue() ? due.lapsesAt() : due.overdueAt(),
                        reminder(due, due.reminders() + 1))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
