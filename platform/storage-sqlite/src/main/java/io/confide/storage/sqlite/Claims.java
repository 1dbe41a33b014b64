package io.confide.storage.sqlite;

import io.confide.storage.Commit;
import io.confide.storage.Commits.Obstacle;
import java.sql.SQLException;

/** What one writing transaction claims: unique against the log, and against itself. */
final class Claims {

    private final LateIndex index;
    private final Session session;
    private final Unindexed own;

    /**
     * @param own what is committed or claimed beyond what the index knows
     */
    Claims(LateIndex index, Session session, Unindexed own) {
        this.index = index;
        this.session = session;
        this.own = own;
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
        if (own.positionOfCommand(commit.command()).isPresent()
                || index.knownOrStoredCommand(session, commit.command()).isPresent()) {
            return true;
        }
        for (var key : commit.events()) {
            if (own.positionOfEvent(key.id()).isPresent()
                    || index.knownOrStoredEvent(session, key.id()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
