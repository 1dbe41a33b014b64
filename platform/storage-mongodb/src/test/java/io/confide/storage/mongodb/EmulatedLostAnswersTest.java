package io.confide.storage.mongodb;

import org.junit.jupiter.api.AfterAll;

/** Without the driver's own retry, which the emulator does not know: every cut is ours to mend. */
class EmulatedLostAnswersTest extends LostAnswersContract {

    private static final EmulatedMongo SERVER = EmulatedMongo.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    String server() {
        return SERVER.uri();
    }

    @Override
    boolean isStandalone() {
        return true;
    }
}
