package io.confide.agreement.people;

import io.confide.deciding.Refusal.Violation;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A person as others ask for them: who, and as what they may be asked.
 *
 * @param roles empty when the firm knows nobody of this id, or they have left: the same to the
 *     asker
 */
public record Seat(PersonId person, Set<Role> roles) {

    /** What is wrong with having this person in this role; empty when nothing is. */
    public Optional<Violation> lacking(Role role, String field) {
        return roles.contains(role)
                ? Optional.empty()
                : Optional.of(
                        new Violation(
                                field, "is no active person of your firm with the role " + role));
    }
}
