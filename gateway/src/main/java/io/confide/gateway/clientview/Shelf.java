package io.confide.gateway.clientview;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.util.List;
import java.util.Optional;

/** Where the files stand. What is taken from it is not yet shown to anyone. */
public interface Shelf {
    /** Empty for another firm's engagement. */
    Optional<ClientView> find(FirmId firm, EngagementId engagement);

    /**
     * Files in which the person stands on this side of the table, by engagement id.
     *
     * @param after engagement id after which to go on; empty for the first page
     * @param limit 1 to 1000
     */
    List<ClientView> of(FirmId firm, Side side, PersonId person, String after, int limit);

    /** All files of the firm by engagement id. */
    List<ClientView> of(FirmId firm, String after, int limit);

    /** Which place at the table a list is about. */
    enum Side {
        CLIENT,
        COACH,
        SPONSOR
    }
}
