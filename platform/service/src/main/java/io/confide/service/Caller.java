package io.confide.service;

import io.confide.events.AddressClass;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.Set;

/**
 * A joined, active person of the firm who asks for something; as an argument of a controller it
 * refuses everybody else.
 *
 * @param firm from the token only
 * @param roles from the log only
 * @param authentication how they signed in, such as {@code pwd} or {@code mfa}
 */
public record Caller(
        FirmId firm,
        PersonId person,
        Set<Role> roles,
        String authentication,
        AddressClass address) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
