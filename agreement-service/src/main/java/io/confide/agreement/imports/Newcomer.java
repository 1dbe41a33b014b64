package io.confide.agreement.imports;

import io.confide.agreement.people.EmailAddress;
import io.confide.agreement.people.PersonCommand.InvitePerson;
import io.confide.agreement.people.Seat;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody whom a row invites.
 *
 * @param name exactly as it was written
 */
record Newcomer(int line, PersonId id, String name, EmailAddress email, Set<Role> roles) {
    Seat seat() {
        return new Seat(id, roles);
    }

    InvitePerson invitation() {
        return new InvitePerson(id, roles, name, email.text());
    }

    /** Two spellings of one address are one address. */
    static String address(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Newcomer[" + line + ", " + id + "]";
    }
}
