package io.confide.agreement.people;

import io.confide.events.Role;
import java.util.Set;

/** How far a person has come in the firm. */
public sealed interface PersonState {

    /** As what the person may be asked; nothing before the invitation and after the parting. */
    default Set<Role> roles() {
        return Set.of();
    }

    record Stranger() implements PersonState {}

    record Invited(Set<Role> roles) implements PersonState {}

    record Joined(Set<Role> roles, String subject) implements PersonState {}

    /**
     * @param before as what the person was asked until then
     */
    record Left(PersonState before) implements PersonState {}
}
