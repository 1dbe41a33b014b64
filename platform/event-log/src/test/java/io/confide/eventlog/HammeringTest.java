package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.storage.Commits;
import org.junit.jupiter.api.Test;

/** The load of the fail-over test, where nothing can be killed: answers get lost instead. */
class HammeringTest {
    @Test
    void nothing_that_was_answered_is_lost_doubled_or_reordered() {
        try (Databases database = Databases.sqlite()) {
            Flaky flaky = new Flaky(database.storage().commits(Logs.SOURCE));
            flaky.loseEveryThird();
            History history = hammered(flaky);
            assertThat(flaky.inserts()).isGreaterThan(3);
            assertThat(history.told()).hasSizeGreaterThanOrEqualTo(300);
            assertThat(history.faults()).isEmpty();
        }
    }

    private static History hammered(Commits commits) {
        try (GroupCommitLog log = Logs.unsealed(commits);
                Hammering writers = new Hammering(log, 8)) {
            writers.awaitMore(300);
            return writers.finish();
        }
    }
}
