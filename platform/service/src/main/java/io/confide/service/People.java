package io.confide.service;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.util.List;
import java.util.Optional;

/** Who belongs to which firm, as this service knows it from the agreement topic. */
public interface People {

    /** Empty for another firm's people. */
    Optional<Person> find(FirmId firm, PersonId person);

    /**
     * @param subject keyed digest of the identity provider's issuer and subject
     */
    Optional<Person> bySubject(FirmId firm, String subject);

    /**
     * Everybody who is expected, or joined, under this address.
     *
     * @param email keyed digest of the address, see {@link SignedIn#email()} and {@link
     *     EmailDigests}
     */
    List<Person> byEmail(FirmId firm, String email);

    /**
     * The firm's people by id.
     *
     * @param after id after which to go on; empty for the first page
     * @param limit 1 to 1000
     */
    List<Person> of(FirmId firm, String after, int limit);
}
