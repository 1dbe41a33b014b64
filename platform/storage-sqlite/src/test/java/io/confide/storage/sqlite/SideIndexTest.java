package io.confide.storage.sqlite;

import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.storage.Filed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideIndexTest {
    @TempDir Path folder;

    @Test
    void what_is_told_is_what_the_commits_hold_as_far_as_they_are_filed() {
        var opened = SqliteFile.apart(folder.resolve("log.db"));
        var log = SqliteCommits.of(opened, "log", 3);
        for (long i = 0; i < 8; i++) {
            log.insert(List.of(commit(1 + 2 * i, "c" + i, "stream" + i % 3, 2 * i, 2)));
        }
        log.insert(List.of(commit(17, "c8", "stream 0", 0)));

        long filed = log.filedUpTo().orElseThrow();
        assertThat(filed).isEqualTo(12);
        var told = new Told();
        log.filed(told);
        var held = new ArrayList<>();
        for (var commit : log.read(1, 100)) {
            if (commit.next() - 1 <= filed) {
                held.add(List.of(commit.command(), commit.position()));
                for (var event : commit.events()) {
                    held.add(List.of(event.id(), commit.position()));
                    held.add(List.of(event.stream(), event.seq(), commit.position()));
                }
            }
        }
        assertThat(told.entries).containsExactlyInAnyOrderElementsOf(held).hasSize(30);
        assertThat(told.entries).contains(List.of(id("c0"), 1L));
        opened.release();
    }

    private static final class Told implements Filed {
        private final List<Object> entries = new ArrayList<>();

        @Override
        public void place(String stream, long seq, long position) {
            entries.add(List.of(stream, seq, position));
        }

        @Override
        public void event(String id, long position) {
            entries.add(List.of(id, position));
        }

        @Override
        public void command(String id, long position) {
            entries.add(List.of(id, position));
        }
    }
}
