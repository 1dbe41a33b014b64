package io.confide.service;

import io.confide.deciding.Refusal;
import io.confide.events.AddressClass;
import io.confide.events.FirmId;
import java.util.Optional;

/**
 * Somebody with a valid token who need not be a person of the firm yet: for accepting an invitation
 * and for operations staff.
 *
 * @param firm from the token; {@link #OPERATIONS} for operations staff who belong to no firm
 * @param subject keyed digest of the identity provider's issuer and subject
 * @param email keyed digest of the e-mail address, only if the provider verified it
 * @param operations platform operations staff
 * @param authentication how they signed in, such as {@code pwd} or {@code mfa}
 */
public record SignedIn(
        FirmId firm,
        String subject,
        Optional<String> email,
        boolean operations,
        String authentication,
        AddressClass address) {

    /** Where operations staff act who belong to no firm; no firm may take this id. */
    public static final FirmId OPERATIONS = new FirmId("operations");

    /**
     * @throws Refusal not found, for everybody but operations staff
     */
    public void requireOperations() {
        if (!operations) {
            throw Refusal.notFound();
        }
    }
}
