package io.confide.agreement.programme;

import io.confide.agreement.people.Seat;
import io.confide.agreement.programme.ProgrammeCommand.OpenProgramme;
import io.confide.agreement.programme.ProgrammeCommand.RegisterChannels;
import io.confide.agreement.terms.MailDomain;
import io.confide.agreement.terms.PhoneRange;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.Personal;
import io.confide.events.ProgrammeEvent;
import io.confide.events.ProgrammeEvent.ProgrammeChannelsRegistered;
import io.confide.events.ProgrammeEvent.ProgrammeOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the sponsor's mail and calls arrive, each in one spelling (D12). */
final class Registering {
    private static final String NO_DOMAIN = "is no mail domain such as acme.example";
    private static final String NO_RANGE =
            "is no beginning of phone numbers in international form such as +49301234";

    private Registering() {}

    static ProgrammeOpened opened(OpenProgramme command) {
        requireNone(
                Stream.concat(
                                Speaking.lacking(command.contacts()).stream(),
                                domains(command.mailDomains()))
                        .toList(),
                "The programme does not say who speaks for the sponsor and where its mail arrives.",
                "Mend what is listed and open the programme again.");
        return new ProgrammeOpened(
                command.programme(),
                command.contacts().stream()
                        .map(Seat::person)
                        .collect(Collectors.toUnmodifiableSet()),
                Personal.of(command.organisation()),
                Personal.of(read(command.mailDomains(), Registering::domain)));
    }

    static List<ProgrammeEvent> decide(Programme.Open state, RegisterChannels command) {
        requireNone(
                Stream.concat(domains(command.mailDomains()), ranges(command.phoneRanges()))
                        .toList(),
                "Not all of these can be compared with a private channel.",
                "Mend what is listed and register the channels again.");
        Set<String> domains = read(command.mailDomains(), Registering::domain);
        Set<String> ranges = read(command.phoneRanges(), Registering::range);
        return state.isReachedAt(domains, ranges)
                ? List.of()
                : List.of(
                        new ProgrammeChannelsRegistered(
                                command.programme(), Personal.of(domains), Personal.of(ranges)));
    }

    private static Stream<Violation> domains(List<String> texts) {
        return unreadable(texts, Registering::domain, "/mailDomains/", NO_DOMAIN).stream();
    }

    private static Stream<Violation> ranges(List<String> texts) {
        return unreadable(texts, Registering::range, "/phoneRanges/", NO_RANGE).stream();
    }

    private static List<Violation> unreadable(
            List<String> texts,
            Function<String, Optional<String>> reading,
            String field,
            String why) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (reading.apply(texts.get(i)).isEmpty()) {
                violations.add(new Violation(field + i, why));
            }
        }
        return violations;
    }

    private static Set<String> read(
            List<String> texts, Function<String, Optional<String>> reading) {
        return texts.stream()
                .map(reading)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> domain(String text) {
        return MailDomain.of(text).map(MailDomain::name);
    }

    private static Optional<String> range(String text) {
        return PhoneRange.of(text).map(PhoneRange::prefix);
    }

    private static void requireNone(List<Violation> violations, String message, String remedy) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(Rule.D12, message, remedy, violations);
        }
    }
}
