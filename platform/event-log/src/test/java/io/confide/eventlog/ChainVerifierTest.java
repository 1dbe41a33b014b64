package io.confide.eventlog;

import static io.confide.eventlog.Logs.atEnd;
import static io.confide.eventlog.Logs.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.PublishedKeys;
import io.confide.keys.SigningKeys;
import io.confide.storage.Commit;
import io.confide.storage.Document;
import io.confide.storage.Expect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes the file of the database behind the log's back. */
class ChainVerifierTest {
    private static final String TABLE = "\"agreement commits\"";

    @TempDir private Path dir;
    private final Databases database = Databases.sqlite();
    private final Clock clock = Clock.fixed(Logs.AT, ZoneOffset.UTC);
    private SigningKeys keys;
    private Checkpoints checkpoints;

    @BeforeEach
    void ten_commits_of_two_events() {
        keys = new SigningKeys(database.storage(), LocalKeyEncryption.at(dir.resolve("kek")));
        checkpoints = new Checkpoints(Logs.SOURCE, database.storage(), keys, clock);
        try (GroupCommitLog log = Logs.unsealed(database.storage())) {
            for (int i = 0; i < 10; i++) {
                log.append(commit(atEnd("a"), atEnd("b")));
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_untouched_log_is_whole() {
        Optional<Checkpoint> signed = checkpoints.sign(1);
        assertThat(verify()).isEqualTo(new Whole(20, 10, 1, signed));
    }

    @Test
    void a_flipped_byte_is_found_where_it_is() {
        tamper(
                "update %s set body = substr(body, 1, 40) || x'ff' || substr(body, 42) where"
                        + " position = 5");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(5, "changed"));
    }

    @Test
    void a_removed_entry_is_found() {
        tamper("delete from %s where position = 7");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(7, "missing"));
    }

    @Test
    void swapped_entries_are_found() {
        tamper(
                "update %s set position = -1 where position = 3",
                "update %s set position = 3 where position = 9",
                "update %s set position = 9 where position = -1");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(3, "changed"));
    }

    @Test
    void an_entry_made_to_fit_itself_breaks_the_chain_at_the_next() {
        Commit commit = database.storage().commits(Logs.SOURCE).read(11, 1).getFirst();
        byte[] body = commit.body().clone();
        body[body.length - 1] ^= 1;
        byte[] hash = HashChain.hash(commit.previous(), 11, 2, body);
        tamper(
                "update %s set body = x'"
                        + HexFormat.of().formatHex(body)
                        + "', hash = x'"
                        + HexFormat.of().formatHex(hash)
                        + "' where position = 11");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(13, "does not follow"));
    }

    @Test
    void a_cut_end_contradicts_the_checkpoint() {
        checkpoints.sign(1);
        tamper("delete from %s where position >= 15");
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(15, "ends here, before 20"));
    }

    @Test
    void a_log_written_anew_contradicts_the_checkpoint() {
        Checkpoint earlier = checkpoints.sign(1).orElseThrow();
        try (Databases another = Databases.sqlite();
                GroupCommitLog log = Logs.unsealed(another.storage())) {
            for (int i = 0; i < 10; i++) {
                log.append(commit(atEnd("a"), atEnd("b")));
            }
            Checkpoints.declare(another.storage());
            another.storage().documents().put("checkpoints", document(earlier), Expect.ABSENT);
            assertThat(
                            new ChainVerifier(Logs.SOURCE, another.storage(), keys::verify)
                                    .verify(it -> {}))
                    .isInstanceOfSatisfying(Broken.class, at(19, "vouched"));
        }
    }

    @Test
    void a_forged_checkpoint_is_found() {
        Checkpoint real = checkpoints.sign(1).orElseThrow();
        Checkpoint forged =
                new Checkpoint(
                        real.source(),
                        real.position(),
                        "00".repeat(32),
                        real.at(),
                        real.signature());
        database.storage().documents().put("checkpoints", document(forged), Expect.ANYTHING);
        assertThat(verify()).isInstanceOfSatisfying(Broken.class, at(20, "signed"));
    }

    @Test
    void a_stranger_verifies_with_the_published_keys() {
        Optional<Checkpoint> signed = checkpoints.sign(1);
        PublishedKeys published = PublishedKeys.of(keys.jwks());
        assertThat(
                        new ChainVerifier(Logs.SOURCE, database.storage(), published::verify)
                                .verify(it -> {}))
                .isEqualTo(new Whole(20, 10, 1, signed));
    }

    @Test
    void nothing_is_signed_twice() {
        assertThat(checkpoints.sign(100)).isEmpty();
        assertThat(checkpoints.sign(20)).isPresent();
        assertThat(checkpoints.sign(1)).isEmpty();
    }

    @Test
    void a_log_does_not_verify_under_another_name() {
        byte[] here = HashChain.genesis("agreement");
        assertThat(HashChain.genesis("session")).isNotEqualTo(here);
    }

    private static Document document(Checkpoint checkpoint) {
        return new Document(
                "%s/%019d".formatted(checkpoint.source(), checkpoint.position()),
                0,
                Map.of("log", List.of(checkpoint.source())),
                checkpoint.written());
    }

    private static java.util.function.Consumer<Broken> at(long position, String finding) {
        return broken -> {
            assertThat(broken.position()).isEqualTo(position);
            assertThat(broken.finding()).contains(finding);
        };
    }

    private Verification verify() {
        return new ChainVerifier(Logs.SOURCE, database.storage(), keys::verify).verify(it -> {});
    }

    private void tamper(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql.formatted(TABLE))).isPositive();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
