package io.confide.storage.mongodb;

import org.junit.jupiter.api.condition.EnabledIf;

/** On one started mongod by itself. */
@EnabledIf(
        value = "io.confide.storage.mongodb.TestServers#canStart",
        disabledReason = "CONFIDE_TEST_MONGODB names no mongod to start")
class StandaloneLostAnswersIT extends LostAnswersContract {

    @Override
    String server() {
        return TestServers.standalone().uri();
    }

    @Override
    boolean isStandalone() {
        return true;
    }
}
