package io.confide.consent.seat;

import io.confide.consent.disclosing.Party;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.service.EngagementFacts;
import java.net.URI;

/** Somebody at their table. */
public record Seat(FirmId firm, EngagementId engagement, Party party, EngagementFacts facts) {

    /**
     * @param path below the engagement, such as {@code reports/1}
     */
    public URI at(String path) {
        return URI.create("/consent/engagements/" + engagement.value() + "/" + path);
    }
}
