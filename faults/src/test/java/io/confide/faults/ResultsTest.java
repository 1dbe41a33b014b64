package io.confide.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir Path directory;

    private static Row row(long seed, int lost, boolean judged) {
        return new Row(seed, 60, 500, 3, lost, 0, 0, 0, judged, List.of("SQLite"), List.of());
    }

    @Test
    void an_interrupted_run_goes_on_after_the_last_whole_row() throws IOException {
        Path file = directory.resolve("target/faults.jsonl");
        Results results = new Results(file);
        results.add(row(1, 0, true));
        results.add(row(2, 1, true));
        results.add(row(2, 0, true));
        Files.writeString(file, "{\"seed\":3,\"sec", StandardOpenOption.APPEND);

        assertThat(results.read().values()).containsExactly(row(1, 0, true), row(2, 0, true));
    }

    @Test
    void a_seed_that_was_not_judged_is_not_clean() {
        assertThat(row(1, 0, false).isClean()).isFalse();
        assertThat(row(1, 1, true).isClean()).isFalse();
        assertThat(row(1, 0, true).isClean()).isTrue();
    }

    @Test
    void the_last_line_has_the_sums() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Table(new PrintStream(out, true, StandardCharsets.UTF_8))
                .sums(List.of(row(1, 2, true), row(2, 1, true), row(3, 0, false)));
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("3 seeds: lost 3, duplicated 0, reordered 0, leaked 0, not judged 1");
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThat(Options.of(List.of("--seed", "7"))).contains(new Options(1, 7, 60, true, true));
        assertThat(Options.of(List.of("--seeds"))).isEmpty();
        assertThat(Options.of(List.of("--sed", "7"))).isEmpty();
    }
}
