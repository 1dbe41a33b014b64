package io.confide.service;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Role;
import java.util.Set;

/**
 * A person of a firm, as this service knows them from the agreement topic.
 *
 * @param joined signed in at least once and bound to their account
 * @param active may act; false once deactivated
 */
public record Person(
        PersonId id,
        FirmId firm,
        Set<Role> roles,
        boolean joined,
        boolean active,
        Personal<String> name,
        Personal<String> email) {}
