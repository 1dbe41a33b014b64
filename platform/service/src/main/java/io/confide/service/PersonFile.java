package io.confide.service;

import io.confide.events.FirmId;
import io.confide.events.PersonEvent;
import io.confide.events.PersonEvent.PersonDeactivated;
import io.confide.events.PersonEvent.PersonInvited;
import io.confide.events.PersonEvent.PersonJoined;
import io.confide.events.PersonEvent.PersonReactivated;
import io.confide.events.PersonEvent.PersonRolesChanged;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of one person: each part is set by one kind of event.
 *
 * @param erased the key of their name and address is destroyed; may be known before the rest is
 */
record PersonFile(
        PersonId id,
        Optional<FirmId> firm,
        Set<Role> roles,
        Optional<String> subject,
        boolean deactivated,
        boolean erased,
        Optional<Personal<String>> name,
        Optional<Personal<String>> email) {

    static PersonFile of(PersonId id) {
        return new PersonFile(
                id,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    PersonFile with(FirmId of, PersonEvent event) {
        return switch (event) {
            case PersonInvited it ->
                    new PersonFile(
                            id,
                            Optional.of(of),
                            it.roles(),
                            subject,
                            deactivated,
                            erased,
                            Optional.of(kept(it.name())),
                            Optional.of(kept(it.email())));
            case PersonJoined it ->
                    new PersonFile(
                            id,
                            Optional.of(of),
                            roles,
                            Optional.of(it.account()),
                            deactivated,
                            erased,
                            name,
                            email);
            case PersonRolesChanged it ->
                    new PersonFile(
                            id,
                            Optional.of(of),
                            it.roles(),
                            subject,
                            deactivated,
                            erased,
                            name,
                            email);
            case PersonDeactivated _ -> active(of, false);
            case PersonReactivated _ -> active(of, true);
        };
    }

    private PersonFile active(FirmId of, boolean active) {
        return new PersonFile(id, Optional.of(of), roles, subject, !active, erased, name, email);
    }

    PersonFile whenErased() {
        return new PersonFile(
                id,
                firm,
                roles,
                subject,
                deactivated,
                true,
                name.map(PersonFile::erasedPart),
                email.map(PersonFile::erasedPart));
    }

    private Personal<String> kept(Personal<String> part) {
        return erased ? erasedPart(part) : part;
    }

    private static Personal<String> erasedPart(Personal<String> part) {
        return new Personal.Erased<>(part.filed());
    }

    /** Empty before the invitation is known. */
    Optional<Person> person() {
        if (firm.isEmpty() || name.isEmpty() || email.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Person(
                        id,
                        firm.get(),
                        roles,
                        subject.isPresent(),
                        !deactivated,
                        name.get(),
                        email.get()));
    }
}
