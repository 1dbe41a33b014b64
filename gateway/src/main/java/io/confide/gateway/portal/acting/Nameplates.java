package io.confide.gateway.portal.acting;

import io.confide.events.PersonId;
import io.confide.service.Caller;
import io.confide.service.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the people of a firm are called, for those who sit at a table with them. */
@Component
public class Nameplates {
    private final People people;

    Nameplates(People people) {
        this.people = people;
    }

    public String of(Caller caller, String person) {
        return find(caller, person).orElse("a person whose name is erased");
    }

    private Optional<String> find(Caller caller, String person) {
        return people.find(caller.firm(), new PersonId(person)).flatMap(it -> it.name().value());
    }
}
