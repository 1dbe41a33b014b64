package io.confide.eventlog;

import static io.confide.eventlog.Logs.atEnd;
import static io.confide.eventlog.Logs.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.storage.mongodb.MongoStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogTest {
    @TempDir private Path dir;
    private final Databases database = Databases.sqlite();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path published;

    @BeforeEach
    void a_log_with_a_checkpoint() throws IOException {
        SigningKeys keys =
                new SigningKeys(database.storage(), LocalKeyEncryption.at(dir.resolve("kek")));
        Checkpoints checkpoints =
                new Checkpoints(Logs.SOURCE, database.storage(), keys, Clock.systemUTC());
        try (GroupCommitLog log = Logs.unsealed(database.storage());
                CheckpointKeeper _ =
                        new CheckpointKeeper(log, checkpoints, 3, Duration.ofDays(1))) {
            for (int i = 0; i < 3; i++) {
                log.append(commit(atEnd("a")));
            }
            await().until(() ->
                    !Checkpoints.all(Logs.SOURCE, database.storage().documents()).isEmpty());
        }
        published = Files.writeString(dir.resolve("keys.json"), keys.jwks());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_whole_log_is_said_to_be_whole() {
        assertThat(run(database.file().toString(), Logs.SOURCE, published.toString())).isZero();
        assertThat(said())
                .contains("whole: 3 events in 3 commits and 1 checkpoints were checked in");
    }

    @Test
    void what_follows_the_last_checkpoint_is_said_not_to_be_vouched_for() {
        try (GroupCommitLog log = Logs.unsealed(database.storage())) {
            log.append(commit(atEnd("a")));
        }
        assertThat(run(database.file().toString(), Logs.SOURCE, published.toString())).isZero();
        assertThat(said()).contains("over position 3", "The 1 events since", "cut off unseen");
    }

    @Test
    void it_reads_only() throws IOException {
        database.storage().close();
        byte[] before = Files.readAllBytes(database.file());
        assertThat(run(database.file().toString(), Logs.SOURCE, published.toString())).isZero();
        assertThat(Files.readAllBytes(database.file())).isEqualTo(before);
    }

    @Test
    void a_log_without_an_entry_is_not_called_whole() {
        MongoServer server = new MongoServer(new MemoryBackend());
        String address = server.bindAndGetConnectionString() + "/confide_agreement";
        try (MongoClient client = MongoClients.create(address)) {
            assertThat(run(address, "agrement", published.toString())).isEqualTo(2);
            assertThat(said()).contains("agrement has no entry", "Is that its name?");
            assertThat(client.getDatabase("confide_agreement").listCollectionNames()).isEmpty();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_log_that_is_written_meanwhile_is_whole() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        try (GroupCommitLog log = Logs.unsealed(database.storage())) {
            Thread writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!enough.get()) {
                                    log.append(commit(atEnd("a"), atEnd("b")));
                                }
                            });
            for (int i = 0; i < 20; i++) {
                assertThat(run(database.file().toString(), Logs.SOURCE, published.toString()))
                        .as(said())
                        .isZero();
            }
            enough.set(true);
            writer.join();
        }
    }

    @Test
    void keys_of_somebody_else_vouch_for_nothing() throws IOException {
        try (Databases another = Databases.sqlite()) {
            SigningKeys others =
                    new SigningKeys(another.storage(), LocalKeyEncryption.at(dir.resolve("kek2")));
            Files.writeString(published, others.jwks());
        }
        assertThat(run(database.file().toString(), Logs.SOURCE, published.toString())).isOne();
        assertThat(said()).contains("broken at position 3", "not signed by a known key");
    }

    @Test
    void a_log_on_mongodb_is_verified_by_its_address() {
        MongoServer server = new MongoServer(new MemoryBackend());
        String address = server.bindAndGetConnectionString() + "/confide_agreement";
        try (MongoStorage mongo = MongoStorage.open(address, "confide_agreement", true);
                GroupCommitLog log = Logs.unsealed(mongo)) {
            log.append(commit(atEnd("a"), atEnd("b")));
            assertThat(run(address, Logs.SOURCE, published.toString())).isZero();
            assertThat(said()).contains("whole: 2 events in 1 commits");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(run("nowhere.db", Logs.SOURCE, published.toString())).isEqualTo(2);
        assertThat(said()).contains("no database file nowhere.db");
        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("usage:");
        assertThat(run(database.file().toString(), Logs.SOURCE, dir.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(said()).contains("keys cannot be read");
    }

    private int run(String... args) {
        return VerifyLog.run(List.of(args), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
