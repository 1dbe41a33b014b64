package io.confide.eventlog;

/** On SQLite. */
class GroupCommitOnSqliteTest extends GroupCommit {
    GroupCommitOnSqliteTest() {
        super(Databases.sqlite());
    }
}
