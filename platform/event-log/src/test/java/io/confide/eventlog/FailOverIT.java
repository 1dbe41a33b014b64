package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.Verification.Whole;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.mongodb.MongodSet;
import io.confide.storage.mongodb.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The primary of a replica set is killed while everybody writes, three times over. */
@EnabledIf(
        value = "io.confide.storage.mongodb.TestServers#canStart",
        disabledReason = "CONFIDE_TEST_MONGODB names no mongod to start")
class FailOverIT {
    private static final int WRITERS = 16;
    private static final int KILLS = 3;

    @Test
    void nothing_that_was_answered_is_lost_and_there_is_no_hole_and_no_other_order() {
        try (MongodSet set = TestServers.freshSet();
                MongoStorage storage = MongoStorage.open(set.uri(), "fail_over", false);
                GroupCommitLog log = Logs.unsealed(storage);
                Hammering writers = new Hammering(log, WRITERS)) {
            for (int i = 0; i < KILLS; i++) {
                writers.awaitMore(500);
                set.killPrimary();
                writers.awaitMore(500);
                set.heal();
            }
            History history = writers.finish();
            assertThat(history.faults()).isEmpty();
            assertThat(new ChainVerifier(Logs.SOURCE, storage, (_, _) -> true).verify(_ -> {}))
                    .isInstanceOf(Whole.class);
        }
    }
}
