package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.OpenEngagement;
import io.confide.agreement.people.Seat;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client file needs the right people, each in one capacity. */
final class Opening {
    private Opening() {}

    static List<EngagementEvent> decide(OpenEngagement command) {
        List<Violation> violations =
                Stream.of(roles(command), capacities(command), sponsor(command), programme(command))
                        .flatMap(List::stream)
                        .toList();
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.A3,
                    "These people cannot sit at this table.",
                    "Mend what is listed and open the client file again.",
                    violations);
        }
        return List.of(
                new EngagementOpened(
                        command.engagement(),
                        command.kind(),
                        command.client().person(),
                        command.coach().person(),
                        command.programme().map(Sponsoring::programme),
                        command.sponsorContacts().stream()
                                .map(Seat::person)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static List<Violation> roles(OpenEngagement command) {
        List<Violation> violations = new ArrayList<>();
        command.client().lacking(Role.CLIENT, "/client").ifPresent(violations::add);
        command.coach().lacking(Role.COACH, "/coach").ifPresent(violations::add);
        for (int i = 0; i < command.sponsorContacts().size(); i++) {
            command.sponsorContacts()
                    .get(i)
                    .lacking(Role.SPONSOR, "/sponsorContacts/" + i)
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private static List<Violation> capacities(OpenEngagement command) {
        Set<PersonId> seen = new HashSet<>();
        return Stream.concat(
                                Stream.of(command.client(), command.coach()),
                                command.sponsorContacts().stream())
                        .map(Seat::person)
                        .allMatch(seen::add)
                ? List.of()
                : List.of(
                        new Violation(
                                "", "one person sits at the table in one capacity only, and once"));
    }

    private static List<Violation> sponsor(OpenEngagement command) {
        boolean named = !command.sponsorContacts().isEmpty();
        return switch (command.kind()) {
            case INDIVIDUAL ->
                    said(
                            !named && command.programme().isEmpty(),
                            "an individual engagement has neither sponsor contacts nor a programme");
            case SPONSORED ->
                    said(
                            named && command.programme().isPresent(),
                            "a sponsored engagement belongs to a programme and has at least one of its contacts");
            case INTERNAL ->
                    said(
                            !named || command.programme().isPresent(),
                            "sponsor contacts come with the programme they belong to");
        };
    }

    private static List<Violation> programme(OpenEngagement command) {
        if (command.programme().isEmpty()) {
            return List.of();
        }
        Sponsoring programme = command.programme().get();
        if (!programme.known()) {
            return List.of(new Violation("/programme", "is no programme of your firm"));
        }
        return said(
                command.sponsorContacts().stream().map(Seat::person).allMatch(programme::has),
                "every sponsor contact is one of the programme's contacts");
    }

    private static List<Violation> said(boolean fine, String otherwise) {
        return fine ? List.of() : List.of(new Violation("/sponsorContacts", otherwise));
    }
}
