package io.confide.session.seat;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.service.Course;
import io.confide.session.coaching.Party;
import io.confide.session.coaching.Standing;
import java.net.URI;
import java.util.Optional;

/**
 * A client or a coach at their table, and what is agreed there.
 *
 * @param handover for a coach who took over from another
 */
public record Seat(
        FirmId firm,
        EngagementId engagement,
        Party party,
        Standing standing,
        Optional<Course.Handover> handover) {

    /**
     * @param path below the engagement, such as {@code sessions/1}
     */
    public URI at(String path) {
        return URI.create("/session/engagements/" + engagement.value() + "/" + path);
    }
}
