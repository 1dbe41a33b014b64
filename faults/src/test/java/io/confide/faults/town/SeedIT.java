package io.confide.faults.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.faults.check.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One short seed, so that the build knows that the suite itself works. */
class SeedIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void a_short_seed_is_clean_and_something_went_on() {
        Seed seed = new Seed(6, directory, 2);

        Verdict verdict = seed.run();

        assertThat(verdict.findings()).as("%s", seed.happened()).isEmpty();
        assertThat(seed.acknowledged()).isGreaterThan(30);
    }
}
