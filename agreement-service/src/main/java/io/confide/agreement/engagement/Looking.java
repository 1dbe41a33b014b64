package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.ReconfirmationCommand.AskForReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.ResumeAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.StateReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.SuspendAgreement;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReviewedItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Client and coach look at their agreement again, and say to each other what they found. */
final class Looking {
    private static final Set<ReconfirmationCause> COACHS =
            EnumSet.of(ReconfirmationCause.TOOL_CHANGE, ReconfirmationCause.RETENTION_CHANGE);

    private Looking() {}

    static List<? extends EngagementEvent> decide(Running state, ReconfirmationCommand command) {
        Capacity capacity = requireOneOfTheTwo(state, command.by());
        return switch (command) {
            case AskForReconfirmation it -> ask(state, capacity, it);
            case StateReconfirmation it -> state(state, capacity, it);
            case SuspendAgreement it -> suspend(state, it);
            case ResumeAgreement it -> resume(state, it);
        };
    }

    private static Capacity requireOneOfTheTwo(Running state, PersonId person) {
        Capacity capacity = state.capacity(person);
        if (capacity == Capacity.SPONSOR) {
            throw Refusal.forbidden(
                    Rule.RECONFIRMATION,
                    "Client and coach look at their agreement by themselves.",
                    "Tell the coach what you would like them to look at.");
        }
        return capacity;
    }

    private static List<? extends EngagementEvent> ask(
            Running state, Capacity capacity, AskForReconfirmation command) {
        boolean own =
                capacity == Capacity.CLIENT
                        ? command.cause() == ReconfirmationCause.CLIENT_ASKS
                        : COACHS.contains(command.cause());
        if (!own) {
            throw Refusal.invalid(
                    Rule.RECONFIRMATION,
                    "This is not yours to ask for.",
                    "The client asks with CLIENT_ASKS, the coach with TOOL_CHANGE or"
                            + " RETENTION_CHANGE.",
                    List.of(new Violation("/cause", "is another's, or follows by itself")));
        }
        requireAwake(binding(state));
        return Calendar.triggered(state, command.cause(), Optional.of(command.by()), command.at());
    }

    private static List<? extends EngagementEvent> state(
            Running state, Capacity capacity, StateReconfirmation command) {
        Signed signed = binding(state);
        requireAwake(signed);
        requireSameContent(signed, command);
        requireAllReviewed(command);
        ReconfirmationStated statement = statement(capacity, command);
        boolean agreed =
                signed.reconfirming().stated(statement).statements().values().stream()
                                .filter(it -> it.outcome() == command.outcome())
                                .count()
                        == 2;
        return agreed ? both(statement, command) : List.of(statement);
    }

    private static ReconfirmationStated statement(Capacity capacity, StateReconfirmation command) {
        return new ReconfirmationStated(
                command.engagement(),
                command.version(),
                command.bodyHash(),
                command.by(),
                capacity,
                command.outcome(),
                command.reviewed(),
                command.at(),
                Personal.of(command.remark()));
    }

    private static List<EngagementEvent> both(
            ReconfirmationStated last, StateReconfirmation command) {
        List<EngagementEvent> events = new ArrayList<>();
        events.add(last);
        events.add(
                new AgreementReconfirmed(
                        command.engagement(),
                        command.version(),
                        command.bodyHash(),
                        command.outcome(),
                        command.at()));
        switch (command.outcome()) {
            case UNCHANGED, AMEND -> {}
            case PAUSE -> events.add(suspended(command));
            case END -> events.add(ended(command));
        }
        return events;
    }

    private static AgreementSuspended suspended(StateReconfirmation command) {
        return new AgreementSuspended(
                command.engagement(),
                command.version(),
                command.by(),
                command.at(),
                Personal.of(""));
    }

    private static EngagementEnded ended(StateReconfirmation command) {
        return new EngagementEnded(
                command.engagement(),
                command.by(),
                ReasonClass.AGREED,
                command.at(),
                Personal.of(""));
    }

    private static void requireSameContent(Signed signed, StateReconfirmation command) {
        if (command.version() != signed.offer().version()
                || !command.bodyHash().equals(signed.offer().bodyHash())) {
            throw Refusal.conflict(
                    Rule.A2,
                    "This is not the content that is in force.",
                    "Read the version in force again and send its number and hash.");
        }
    }

    private static void requireAllReviewed(StateReconfirmation command) {
        Set<ReviewedItem> missing = EnumSet.allOf(ReviewedItem.class);
        missing.removeAll(command.reviewed());
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    Rule.RECONFIRMATION,
                    "Not everything was looked at.",
                    "Look at what is listed too, and say so.",
                    missing.stream()
                            .map(it -> new Violation("/reviewed", it + " is missing"))
                            .toList());
        }
    }

    private static List<EngagementEvent> suspend(Running state, SuspendAgreement command) {
        Signed signed = binding(state);
        return signed.standing() == Standing.SUSPENDED
                ? List.of()
                : List.of(
                        new AgreementSuspended(
                                command.engagement(),
                                signed.offer().version(),
                                command.by(),
                                command.at(),
                                Personal.of(command.remark())));
    }

    private static List<EngagementEvent> resume(Running state, ResumeAgreement command) {
        Signed signed = binding(state);
        return signed.standing() == Standing.SUSPENDED
                ? List.of(
                        new AgreementResumed(
                                command.engagement(),
                                signed.offer().version(),
                                command.by(),
                                command.at()))
                : List.of();
    }

    private static Signed binding(Running state) {
        return state.inForce().orElseThrow(() -> nothingInForce(state));
    }

    private static Refusal nothingInForce(Running state) {
        boolean lapsed =
                state.versions().values().stream()
                        .anyMatch(it ->
                                it instanceof Signed signed
                                        && signed.standing() == Standing.LAPSED);
        return Refusal.conflict(
                Rule.RECONFIRMATION,
                lapsed
                        ? "The agreement has lapsed; it can no longer be confirmed."
                        : "There is no agreement in force.",
                lapsed
                        ? "Draft and sign the next version; it may say the same."
                        : "Sign one first.");
    }

    private static void requireAwake(Signed signed) {
        if (signed.standing() == Standing.SUSPENDED) {
            throw Refusal.conflict(
                    Rule.RECONFIRMATION, "The agreement is at rest.", "Take it up again first.");
        }
    }
}
