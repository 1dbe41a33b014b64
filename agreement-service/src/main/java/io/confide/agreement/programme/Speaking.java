package io.confide.agreement.programme;

import io.confide.agreement.people.Seat;
import io.confide.agreement.programme.ProgrammeCommand.AddContact;
import io.confide.agreement.programme.ProgrammeCommand.PartWithContact;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.ProgrammeEvent;
import io.confide.events.ProgrammeEvent.ProgrammeContactJoined;
import io.confide.events.ProgrammeEvent.ProgrammeContactLeft;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.List;

/** Who speaks for the sponsor; at least one does when the programme opens. */
final class Speaking {
    private Speaking() {}

    static List<ProgrammeEvent> join(Programme.Open state, AddContact command) {
        if (state.contacts().contains(command.contact().person())) {
            return List.of();
        }
        command.contact()
                .lacking(Role.SPONSOR, "/contact")
                .ifPresent(violation -> refuse(List.of(violation)));
        return List.of(new ProgrammeContactJoined(command.programme(), command.contact().person()));
    }

    static List<ProgrammeEvent> leave(Programme.Open state, PartWithContact command) {
        return state.contacts().contains(command.contact())
                ? List.of(new ProgrammeContactLeft(command.programme(), command.contact()))
                : List.of();
    }

    static List<Violation> lacking(List<Seat> contacts) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).lacking(Role.SPONSOR, "/contacts/" + i).ifPresent(violations::add);
        }
        if (contacts.isEmpty()) {
            violations.add(new Violation("/contacts", "is empty; name at least one contact"));
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        throw Refusal.invalid(
                Rule.A3,
                "This person cannot speak for the sponsor.",
                "Invite them with the role SPONSOR, or give them that role.",
                violations);
    }
}
