package io.confide.service;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.util.List;
import java.util.Optional;

/** The engagements, as this service knows them from the agreement topic. */
public interface Engagements {

    /**
     * @throws io.confide.deciding.Refusal not found, unless the caller is a party, a firm admin or
     *     a privacy officer of its firm
     */
    EngagementFacts require(Caller caller, EngagementId engagement);

    /** Empty for another firm's engagement. */
    Optional<EngagementFacts> find(FirmId firm, EngagementId engagement);

    /**
     * Those in which the person is client, coach or sponsor contact, by id.
     *
     * @param after id after which to go on; empty for the first page
     * @param limit 1 to 1000
     */
    List<EngagementFacts> of(FirmId firm, PersonId party, String after, int limit);
}
