package io.confide.storage.mongodb;

import io.confide.storage.Storage;
import io.confide.storage.contract.CommitsContract;

/** The contract over MongoDB's wire protocol. */
class EmulatedCommitsTest extends CommitsContract {

    private final Emulated database = new Emulated();

    @Override
    protected Storage open() {
        return database.open();
    }
}
