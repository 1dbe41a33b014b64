package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.SeatContact;
import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationCause;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sponsor's people come and go; who comes has nothing of what was shown to others (D7). */
final class Seating {
    private Seating() {}

    static List<? extends EngagementEvent> join(Running state, SeatContact command) {
        Table table = state.table();
        PersonId contact = command.contact().person();
        if (table.sponsorContacts().contains(contact)) {
            return List.of();
        }
        requireFit(table, command);
        return Stream.concat(
                        Stream.of(new SponsorContactJoined(command.engagement(), contact)),
                        Calendar.triggered(
                                state, ReconfirmationCause.NEW_SPONSOR_CONTACT, command.at())
                                .stream())
                .toList();
    }

    private static void requireFit(Table table, SeatContact command) {
        List<Violation> violations = new ArrayList<>();
        command.contact().lacking(Role.SPONSOR, "/contact").ifPresent(violations::add);
        boolean programme =
                table.programme().filter(command.programme().programme()::equals).isPresent();
        if (!programme || !command.programme().has(command.contact().person())) {
            violations.add(
                    new Violation("/contact", "is no contact of this engagement's programme"));
        }
        if (table.capacityOf(command.contact().person()).isPresent()) {
            violations.add(new Violation("/contact", "sits at this table already"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.A3,
                    "This person cannot sit at this table for the sponsor.",
                    "Add them to the programme first, with the role SPONSOR.",
                    violations);
        }
    }

    static List<EngagementEvent> leave(Opened state, UnseatContact command) {
        return state.table().sponsorContacts().contains(command.contact())
                ? List.of(new SponsorContactLeft(command.engagement(), command.contact()))
                : List.of();
    }
}
