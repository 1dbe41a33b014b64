package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.HandoverCommand.AgreeToHandover;
import io.confide.agreement.engagement.HandoverCommand.DeclineHandover;
import io.confide.agreement.engagement.HandoverCommand.ProposeHandover;
import io.confide.agreement.engagement.HandoverCommand.WithdrawHandover;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverDeclined;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.HandoverEvent.HandoverWithdrawn;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReconfirmationCause;
import io.confide.events.RecordClass;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The coach changes only by handover: the firm proposes, the client decides (A12). */
final class HandingOver {
    /** What the client may open to a new coach; the earlier coach's own reflections never. */
    static final Set<RecordClass> RELEASABLE =
            EnumSet.of(
                    RecordClass.K1,
                    RecordClass.K3P,
                    RecordClass.K4,
                    RecordClass.K5,
                    RecordClass.K6,
                    RecordClass.K7,
                    RecordClass.K9,
                    RecordClass.K10);

    private HandingOver() {}

    static List<? extends EngagementEvent> decide(Running state, HandoverCommand command) {
        return switch (command) {
            case ProposeHandover it -> propose(state, it);
            case AgreeToHandover it -> agree(state, it);
            case DeclineHandover it -> decline(state, it);
            case WithdrawHandover it -> withdraw(state, it);
        };
    }

    private static List<EngagementEvent> propose(Running state, ProposeHandover command) {
        PersonId to = command.to().person();
        requireCoach(command);
        if (state.handing().open().isPresent()) {
            throw Refusal.conflict(
                    Rule.A12,
                    "The client has not yet answered the last proposal.",
                    "Wait for the answer, or take that proposal back.");
        }
        if (state.table().capacityOf(to).isPresent()) {
            throw invalid("sits at this table already");
        }
        return List.of(
                new HandoverProposed(
                        command.engagement(),
                        command.handover(),
                        state.table().coach(),
                        to,
                        Personal.of(command.reason())));
    }

    private static void requireCoach(ProposeHandover command) {
        Optional<Violation> lacking = command.to().lacking(Role.COACH, "/to");
        if (lacking.isPresent()) {
            throw invalid(lacking.get().message());
        }
    }

    private static Refusal invalid(String message) {
        return Refusal.invalid(
                Rule.A12,
                "This person cannot become the coach here.",
                "Name another coach of the firm.",
                List.of(new Violation("/to", message)));
    }

    private static List<? extends EngagementEvent> agree(Running state, AgreeToHandover command) {
        requireClient(state, command.by());
        HandoverProposed proposal = open(state, command.handover());
        requireReleasable(command.released());
        List<EngagementEvent> events = new ArrayList<>(Dropping.offersOf(state, command));
        events.add(
                new CoachChanged(
                        command.engagement(),
                        command.handover(),
                        proposal.from(),
                        proposal.to(),
                        command.released()));
        events.addAll(Calendar.triggered(state, ReconfirmationCause.NEW_COACH, command.at()));
        return events;
    }

    private static void requireReleasable(Set<RecordClass> released) {
        List<Violation> violations =
                released.stream()
                        .filter(kind -> !RELEASABLE.contains(kind))
                        .sorted()
                        .map(kind -> new Violation("/released", kind + " stays where it is"))
                        .toList();
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.A12,
                    "Some of these records do not pass to another coach.",
                    "Release only what is yours to release: " + RELEASABLE + ".",
                    violations);
        }
    }

    private static List<EngagementEvent> decline(Running state, DeclineHandover command) {
        requireClient(state, command.by());
        open(state, command.handover());
        return List.of(
                new HandoverDeclined(
                        command.engagement(), command.handover(), Personal.of(command.remark())));
    }

    private static List<EngagementEvent> withdraw(Running state, WithdrawHandover command) {
        open(state, command.handover());
        return List.of(new HandoverWithdrawn(command.engagement(), command.handover()));
    }

    /** The sponsor knows nothing of it; the coach knows, and does not decide. */
    private static void requireClient(Running state, PersonId person) {
        switch (state.capacity(person)) {
            case CLIENT -> {}
            case COACH ->
                    throw Refusal.forbidden(
                            Rule.A12,
                            "The client decides who coaches them.",
                            "Wait for the client's answer.");
            case SPONSOR -> throw Refusal.notFound();
        }
    }

    private static HandoverProposed open(Running state, HandoverId handover) {
        return state.handing()
                .open()
                .filter(it -> it.handover().equals(handover))
                .orElseThrow(Refusal::notFound);
    }
}
