package io.confide.agreement.people;

import io.confide.deciding.Refusal;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Commands;
import java.util.List;
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

    private Set<Role> roles(FirmId firm, PersonId person) {
        try {
            return commands.load(PersonDecider.class, firm, person.value()).state().roles();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Set.of();
            }
            throw refusal;
        }
    }
}
