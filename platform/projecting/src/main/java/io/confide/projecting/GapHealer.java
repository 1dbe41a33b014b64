package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import java.util.List;

/** The owner of a log, asked for what its topic did not bring. */
@FunctionalInterface
public interface GapHealer {

    /**
     * The source's events from a position on, ascending, of all subjects.
     *
     * @param limit at most so many
     * @return empty at the end of the log
     * @throws FeedUnavailable the owner cannot be reached now; asked again later
     */
    List<StoredEvent> read(String source, long fromPosition, int limit);
}
