package io.confide.events;

import java.util.Set;

/** People come and go in a firm. */
public sealed interface PersonEvent extends AgreementEvent {
    PersonId person();

    @Override
    default String subject() {
        return person().value();
    }

    /**
     * The firm expects somebody; only the holder of that e-mail address can join as this person.
     */
    @EventName(value = "person.invited", group = RetentionGroup.IDENTITY, kind = RecordClass.K0)
    record PersonInvited(
            @Open PersonId person,
            @Open Set<Role> roles,
            Personal<String> name,
            Personal<String> email)
            implements PersonEvent {}

    /**
     * Somebody signed in with that address and is this person from now on.
     *
     * @param account keyed digest of the identity provider's issuer and subject
     */
    @EventName(value = "person.joined", group = RetentionGroup.IDENTITY, kind = RecordClass.K0)
    record PersonJoined(@Open PersonId person, @Open String account) implements PersonEvent {}

    /** What the person is in the firm from now on; replaces all earlier roles. */
    @EventName(
            value = "person.roles-changed",
            group = RetentionGroup.IDENTITY,
            kind = RecordClass.K0)
    record PersonRolesChanged(@Open PersonId person, @Open Set<Role> roles)
            implements PersonEvent {}

    /** The person may do nothing any more; what they did stays theirs. */
    @EventName(value = "person.deactivated", group = RetentionGroup.IDENTITY, kind = RecordClass.K0)
    record PersonDeactivated(@Open PersonId person) implements PersonEvent {}

    /** The person is back, in the roles they had. */
    @EventName(value = "person.reactivated", group = RetentionGroup.IDENTITY, kind = RecordClass.K0)
    record PersonReactivated(@Open PersonId person) implements PersonEvent {}
}
