package io.confide.session.seat;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.session.coaching.Party;
import io.confide.session.coaching.Standing;
import java.net.URI;

/** A client or a coach at their table, and what is agreed there. */
public record Seat(FirmId firm, EngagementId engagement, Party party, Standing standing) {

    /**
     * @param path below the engagement, such as {@code sessions/1}
     */
    public URI at(String path) {
        return URI.create("/session/engagements/" + engagement.value() + "/" + path);
    }
}
