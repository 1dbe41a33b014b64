package io.confide.agreement.people;

import io.confide.deciding.Command;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.Optional;
import java.util.Set;

/** What can be asked about a person of the firm. */
public sealed interface PersonCommand extends Command {
    PersonId person();

    @Override
    default String stream() {
        return person().value();
    }

    /** The firm expects somebody. */
    record InvitePerson(PersonId person, Set<Role> roles, String name, String email)
            implements PersonCommand {
        @Override
        public String toString() {
            return "InvitePerson[%s, %s, •••]".formatted(person, roles);
        }
    }

    /**
     * Somebody signed in, with the invitation's address verified, and joins.
     *
     * @param subject keyed digest of the account
     */
    record AcceptInvitation(PersonId person, String subject) implements PersonCommand {}

    /** The firm decides what a person is from now on. */
    record ChangeRoles(PersonId person, Set<Role> roles) implements PersonCommand {}

    /** The firm parts with a person. */
    record DeactivatePerson(PersonId person) implements PersonCommand {}

    /**
     * The firm takes a person back.
     *
     * @param namesake somebody else who is expected, or joined, under the same address
     */
    record ReactivatePerson(PersonId person, Optional<PersonId> namesake)
            implements PersonCommand {}
}
