package io.confide.agreement.people;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.EmailDigests;
import io.confide.service.People;
import io.confide.service.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is on the firm's roll, and under which address. */
@Component
public class Roll {
    private static final int PAGE = 100;

    private final People people;
    private final EmailDigests digests;

    Roll(People people, EmailDigests digests) {
        this.people = people;
        this.digests = digests;
    }

    /** Whoever is active under this address; empty for nobody. */
    public Optional<PersonId> under(FirmId firm, String address) {
        return people.byEmail(firm, digests.of(firm, address)).stream()
                .filter(Person::active)
                .map(Person::id)
                .findFirst();
    }

    /**
     * One address, one person. The people known here may be a moment behind: of two invitations at
     * once both can pass, and the address then joins as the first of them only.
     */
    public Optional<PersonId> othersUnder(FirmId firm, String address, PersonId but) {
        return people.byEmail(firm, digests.of(firm, address)).stream()
                .filter(Person::active)
                .map(Person::id)
                .filter(id -> !id.equals(but))
                .findFirst();
    }

    /** Somebody else who is active under this person's address. */
    Optional<PersonId> namesake(FirmId firm, PersonId person) {
        return people.find(firm, person)
                .flatMap(it -> it.email().value())
                .flatMap(address -> othersUnder(firm, address, person));
    }

    /** The firm's people by id, those with the role if one is named. */
    Page page(FirmId firm, String after, Optional<Role> role) {
        List<Person> found = new ArrayList<>();
        List<Person> read;
        String from = after;
        do {
            read = people.of(firm, from, PAGE);
            for (Person person : read) {
                if (role.isEmpty() || person.roles().contains(role.get())) {
                    found.add(person);
                }
                if (found.size() == PAGE) {
                    return new Page(found, Optional.of(person.id()));
                }
                from = person.id().value();
            }
        } while (read.size() == PAGE);
        return new Page(found, Optional.empty());
    }

    /**
     * @param next after whom the next page begins; empty on the last one
     */
    record Page(List<Person> people, Optional<PersonId> next) {}
}
