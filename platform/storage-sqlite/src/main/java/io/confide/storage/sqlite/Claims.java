package io.confide.storage.sqlite;

import io.confide.storage.Commit;
import io.confide.storage.Commits.Obstacle;
import java.sql.SQLException;
import java.util.List;

/** What one writing transaction claims: unique against the log, and against itself. */
final class Claims {

    private final LateIndex index;
    private final Session session;
    private final Unindexed own;
    private final boolean someHaveRows;

    /**
     * @param own what is committed or claimed beyond what the index knows
     * @param someHaveRows whether it is worth while to look for each commit's command and events
     */
    Claims(LateIndex index, Session session, Unindexed own, boolean someHaveRows) {
        this.index = index;
        this.session = session;
        this.own = own;
        this.someHaveRows = someHaveRows;
    }

    Obstacle claim(Commit commit) throws SQLException {
        if (isRepeated(commit)) {
            return Obstacle.REPEATED;
        }
        for (var key : commit.events()) {
            if (own.isTaken(key) || index.isTaken(session, key)) {
                return Obstacle.SEQ_TAKEN;
            }
        }
        own.add(new Unindexed.Entry(commit.position(), commit.command(), commit.events()));
        return Obstacle.NONE;
    }

    boolean isRepeated(Commit commit) throws SQLException {
        return own.has(commit)
                || index.knows(commit)
                || (someHaveRows && index.hasRows(session, List.of(commit)));
    }
}
