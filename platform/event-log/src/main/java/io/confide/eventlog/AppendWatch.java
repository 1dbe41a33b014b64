package io.confide.eventlog;

import io.confide.storage.Commits.Obstacle;
import java.time.Duration;

/** Is told about each write of a log, on the writing thread: count it, do nothing else. */
public interface AppendWatch {

    /**
     * The database has answered.
     *
     * @param tried commits that were to be written together
     * @param written how many of them were
     * @param obstacle what stood in the way of the next one
     */
    void wrote(int tried, int written, Obstacle obstacle, Duration took);

    /** The database did not answer, or refused: nothing was written, or nobody knows yet. */
    void failed(Duration took);
}
