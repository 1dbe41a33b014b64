package io.confide.eventlog;

/** On MongoDB's wire protocol. */
class TokenStoreOnMongoWireTest extends TokenStoreContract {
    TokenStoreOnMongoWireTest() {
        super(Databases.mongoWire());
    }
}
