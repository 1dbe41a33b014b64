package io.confide.agreement.people;

import io.confide.deciding.Refusal;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Commands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who can be asked to sit where, straight from the log: a role taken away binds at once. */
@Component
public class Seats {
    private final Commands commands;

    Seats(Commands commands) {
        this.commands = commands;
    }

    public Seat of(FirmId firm, PersonId person) {
        return new Seat(person, roles(firm, person));
    }

    public List<Seat> of(FirmId firm, List<PersonId> people) {
        return people.stream().map(person -> of(firm, person)).toList();
    }

    /** Whether the firm has ever invited a person of this id. */
    public boolean knows(FirmId firm, PersonId person) {
        return state(firm, person).isPresent();
    }

    private Set<Role> roles(FirmId firm, PersonId person) {
        return state(firm, person).map(PersonState::roles).orElse(Set.of());
    }

    private Optional<PersonState> state(FirmId firm, PersonId person) {
        try {
            return Optional.of(commands.load(PersonDecider.class, firm, person.value()).state());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
