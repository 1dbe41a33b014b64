package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.DocumentsContract;

/** The contract over MongoDB's wire protocol. */
class EmulatedDocumentsTest extends DocumentsContract {

    private final Emulated database = new Emulated();

    @Override
    protected Storage open() {
        return database.open();
    }
}
