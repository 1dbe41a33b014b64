package io.confide.storage.mongodb;

import org.junit.jupiter.api.condition.EnabledIf;

/** On the server that CONFIDE_TEST_MONGODB names. */
@EnabledIf(
        value = "io.confide.storage.mongodb.TestServers#isNamed",
        disabledReason = "CONFIDE_TEST_MONGODB names no server")
class NamedLostAnswersIT extends LostAnswersContract {

    @Override
    String server() {
        return TestServers.namedPrimary();
    }

    @Override
    boolean isStandalone() {
        return false;
    }
}
