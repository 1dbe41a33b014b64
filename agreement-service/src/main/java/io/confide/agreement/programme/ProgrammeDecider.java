package io.confide.agreement.programme;

import io.confide.agreement.people.Seat;
import io.confide.agreement.terms.MailDomain;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.Personal;
import io.confide.events.ProgrammeEvent;
import io.confide.events.ProgrammeEvent.ProgrammeChannelsRegistered;
import io.confide.events.ProgrammeEvent.ProgrammeContactJoined;
import io.confide.events.ProgrammeEvent.ProgrammeContactLeft;
import io.confide.events.ProgrammeEvent.ProgrammeOpened;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A programme has contacts who may speak for the sponsor, and says where the sponsor reads mail.
 */
public final class ProgrammeDecider implements Decider<Programme, OpenProgramme, ProgrammeEvent> {

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public Class<OpenProgramme> commands() {
        return OpenProgramme.class;
    }

    @Override
    public Class<ProgrammeEvent> events() {
        return ProgrammeEvent.class;
    }

    @Override
    public Programme initial() {
        return new Programme.Unknown();
    }

    @Override
    public List<? extends ProgrammeEvent> decide(Programme state, OpenProgramme command) {
        return switch (state) {
            case Programme.Unknown _ -> List.of(opened(command));
            case Programme.Open _ ->
                    throw Refusal.conflict(
                            Rule.G2,
                            "This programme is open already.",
                            "Go on with the one there is.");
        };
    }

    @Override
    public Programme evolve(Programme state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened it ->
                    new Programme.Open(
                            Set.copyOf(it.contacts()),
                            it.organisation(),
                            it.mailDomains(),
                            Personal.of(Set.of()));
            case ProgrammeContactJoined it -> open(state).with(it.contact());
            case ProgrammeContactLeft it -> open(state).without(it.contact());
            case ProgrammeChannelsRegistered it ->
                    new Programme.Open(
                            open(state).contacts(),
                            open(state).organisation(),
                            it.mailDomains(),
                            it.phoneRanges());
        };
    }

    private static Programme.Open open(Programme state) {
        return switch (state) {
            case Programme.Open it -> it;
            case Programme.Unknown _ ->
                    throw new IllegalStateException("the log begins in the middle");
        };
    }

    private static ProgrammeOpened opened(OpenProgramme command) {
        List<Violation> violations = violations(command);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.D12,
                    "The programme does not say who speaks for the sponsor and where its mail"
                            + " arrives.",
                    "Mend what is listed and open the programme again.",
                    violations);
        }
        return new ProgrammeOpened(
                command.programme(),
                command.contacts().stream()
                        .map(Seat::person)
                        .collect(Collectors.toUnmodifiableSet()),
                Personal.of(command.organisation()),
                Personal.of(domains(command)));
    }

    private static Set<String> domains(OpenProgramme command) {
        return command.mailDomains().stream()
                .map(MailDomain::of)
                .flatMap(Optional::stream)
                .map(MailDomain::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Violation> violations(OpenProgramme command) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < command.contacts().size(); i++) {
            command.contacts()
                    .get(i)
                    .lacking(Role.SPONSOR, "/contacts/" + i)
                    .ifPresent(violations::add);
        }
        for (int i = 0; i < command.mailDomains().size(); i++) {
            if (MailDomain.of(command.mailDomains().get(i)).isEmpty()) {
                violations.add(
                        new Violation(
                                "/mailDomains/" + i, "is no mail domain such as acme.example"));
            }
        }
        if (command.contacts().isEmpty()) {
            violations.add(new Violation("/contacts", "is empty; name at least one contact"));
        }
        return violations;
    }
}
