package io.confide.storage.sqlite;

import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.document;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.storage.Commits;
import io.confide.storage.Expect;
import io.confide.storage.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is SQLite's own: one file for many, pragmas, erasing, reading only. */
class SqliteStorageTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("keys.db");
    }

    @Test
    void contexts_that_open_one_file_share_it() {
        try (var one = SqliteStorage.open(file());
                var other = SqliteStorage.open(folder.resolve(".").resolve("keys.db"))) {
            one.declare("keys", List.of());
            other.declare("keys", List.of("firm"));
            one.documents().put("keys", document("k", "1"), Expect.ABSENT);

            assertThat(other.documents().put("keys", document("k", "2"), Expect.ABSENT)).isEmpty();
            assertThat(other.documents().get("keys", "k")).isPresent();
        }
    }

    @Test
    void one_who_closes_leaves_it_open_for_the_others() {
        try (var one = SqliteStorage.open(file())) {
            var other = SqliteStorage.open(file());
            other.close();
            other.close();

            one.declare("keys", List.of());
            assertThat(one.documents().put("keys", document("k", "1"), Expect.ABSENT)).isPresent();
        }
    }

    @Test
    void the_file_is_made_as_measured() throws SQLException {
        try (var storage = SqliteStorage.open(file())) {
            storage.commits("log").insert(List.of(commit(1, "c", "a", 0)));
            assertThat(pragma("page_size")).isEqualTo("16384");
            assertThat(pragma("journal_mode")).isEqualTo("wal");
            assertThat(storage.durabilityConcerns()).isEmpty();
        }
    }

    private String pragma(String name) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var rows = connection.createStatement().executeQuery("PRAGMA " + name)) {
            return rows.getString(1);
        }
    }

    @Test
    void a_file_that_is_not_flushed_or_has_no_write_ahead_log_is_a_concern() throws SQLException {
        try (var session = new Session(DriverManager.getConnection("jdbc:sqlite:" + file()))) {
            session.execute("PRAGMA synchronous = NORMAL");

            assertThat(SqliteStorage.concerns(file(), session))
                    .satisfiesExactly(
                            it -> assertThat(it).contains("no write-ahead log"),
                            it -> assertThat(it).contains("does not flush"));
        }
    }

    @Test
    void what_is_overwritten_or_deleted_leaves_the_files() throws IOException {
        try (var storage = SqliteStorage.open(file())) {
            storage.declare("keys", List.of("firm"));
            var keys = storage.documents();
            var firm = Map.of("firm", List.of("canary-firm"));
            keys.put("keys", document("k", "canary-one", firm), Expect.ABSENT);
            keys.put("keys", document("l", "canary-two"), Expect.ABSENT);
            storage.expunge();
            assertThat(content()).contains("canary-one", "canary-two", "canary-firm");

            keys.put("keys", document("k", "gone"), Expect.version(1));
            keys.delete("keys", "l", Expect.ANYTHING);
            storage.expunge();
            assertThat(content()).doesNotContain("canary");
        }
    }

    private String content() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!file.toString().endsWith("-shm")) {
                    all.append(new String(Files.readAllBytes(file), ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @Test
    void a_verifier_reads_beside_the_writer_and_cannot_write() {
        try (var writing = SqliteStorage.open(file())) {
            writing.commits("log").insert(List.of(commit(1, "c1", "a", 0)));
            try (var reading = SqliteStorage.openReadOnly(file())) {
                var log = reading.commits("log");
                assertThat(log.read(1, 10)).hasSize(1);
                writing.commits("log").insert(List.of(commit(2, "c2", "a", 1)));
                assertThat(log.read(1, 10)).hasSize(2);
                assertThatThrownBy(() -> log.insert(List.of(commit(3, "c3", "a", 2))))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void a_verifier_needs_a_file() {
        assertThatThrownBy(() -> SqliteStorage.openReadOnly(file()))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("no database");
    }

    @Test
    void a_closed_storage_says_so() {
        var storage = SqliteStorage.open(file());
        var log = storage.commits("log");
        storage.close();

        assertThatThrownBy(() -> log.insert(List.of(commit(1, "c", "a", 0))))
                .isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(log::last).isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void one_who_asks_for_nonsense_spoils_nothing_for_those_who_wait_beside() throws Exception {
        try (var storage = SqliteStorage.open(file());
                var threads = Executors.newFixedThreadPool(16)) {
            storage.declare("views", List.of());
            var log = storage.commits("log");
            var asked =
                    IntStream.range(0, 400)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            i % 4 == 0
                                                    ? gapIsRefused(log)
                                                    : isPut(storage, "d" + i)))
                            .toList();
            for (var each : asked) {
                assertThat(each.get()).isTrue();
            }
            assertThat(storage.documents().count("views")).isEqualTo(300);
            assertThat(log.last()).isEmpty();
        }
    }

    private static boolean isPut(SqliteStorage storage, String id) {
        return storage.documents().put("views", document(id, "x"), Expect.ABSENT).isPresent();
    }

    private static boolean gapIsRefused(Commits log) {
        assertThatThrownBy(() -> log.insert(List.of(commit(9, "c", "a", 0))))
                .isInstanceOf(IllegalArgumentException.class);
        return true;
    }
}
