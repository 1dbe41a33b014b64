package io.confide.eventlog;

/** On MongoDB's wire protocol. */
class GroupCommitOnMongoWireTest extends GroupCommit {
    GroupCommitOnMongoWireTest() {
        super(Databases.mongoWire());
    }
}
