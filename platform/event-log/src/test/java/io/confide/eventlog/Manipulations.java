package io.confide.eventlog;

import static io.confide.eventlog.Logs.atEnd;
import static io.confide.eventlog.Logs.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.PublishedKeys;
import io.confide.keys.SigningKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed in the database, the verifier finds it and says where, with nothing but the
 * database and the published keys.
 */
abstract class Manipulations {
    private static final int CALLERS = 32;

    /** By the number of events that their commits have. */
    static final List<String> STREAMS =
            List.of(
                    "7d0c1f0e-3b1f-4f2a-9a55-1f6f0c9d0001",
                    "7d0c1f0e-3b1f-4f2a-9a55-1f6f0c9d0002",
                    "a stream by another kind of name");

    @TempDir private Path dir;
    private final Random random = new Random(20_260_301);
    private final List<Long> entries = new ArrayList<>();
    private Databases database;
    private Tampering tampering;
    private PublishedKeys published;

    abstract Databases database();

    abstract Tampering tampering(Databases database);

    /** How long the log is, a multiple of three. */
    abstract int commits();

    /** How often each field is tried. */
    abstract int flips();

    @BeforeEach
    void a_log_of_several_pages_and_three_checkpoints() {
        database = database();
        SigningKeys keys =
                new SigningKeys(database.storage(), LocalKeyEncryption.at(dir.resolve("kek")));
        Checkpoints checkpoints =
                new Checkpoints(Logs.SOURCE, database.storage(), keys, Clock.systemUTC());
        try (GroupCommitLog log = Logs.unsealed(database.storage())) {
            for (int third = 0; third < 3; third++) {
                append(log, commits() / 3);
                assertThat(checkpoints.sign(1)).isPresent();
            }
        }
        entries.sort(Comparator.naturalOrder());
        published = PublishedKeys.of(keys.jwks());
        tampering = tampering(database);
        assertThat(verify()).isInstanceOf(Whole.class);
    }

    /** Commits of one to three events in three streams. */
    private void append(GroupCommitLog log, int commits) {
        List<Future<Appended>> appended = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < commits; i++) {
                Frame[] frames = new Frame[1 + i % 3];
                Arrays.setAll(frames, _ -> atEnd(STREAMS.get(frames.length - 1)));
                appended.add(callers.submit(() -> log.append(commit(frames))));
            }
        }
        appended.forEach(it -> entries.add(it.resultNow().commit().position()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    Databases opened() {
        return database;
    }

    Verification verify() {
        return new ChainVerifier(Logs.SOURCE, database.storage(), published::verify)
                .verify(_ -> {});
    }

    void found(long position) {
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.position()).isEqualTo(position));
    }

    private long anyEntry() {
        return entries.get(random.nextInt(entries.size()));
    }

    @Test
    void one_flipped_bit_in_any_field_of_any_entry_is_found_where_it_is() {
        for (String field : tampering.fields()) {
            for (int i = 0; i < flips(); i++) {
                long position = anyEntry();
                int bit = random.nextInt(1 << 16);
                tampering.flip(position, field, bit);
                assertThat(verify())
                        .as("bit %d of %s at %d", bit, field, position)
                        .isInstanceOfSatisfying(
                                Broken.class, it -> assertThat(it.position()).isEqualTo(position));
                tampering.flip(position, field, bit);
            }
        }
        assertThat(verify()).as("put back").isInstanceOf(Whole.class);
    }

    @Test
    void a_removed_entry_is_found() {
        long position = anyEntry();
        tampering.remove(position);
        found(position);
    }

    @Test
    void swapped_entries_are_found_at_the_first() {
        long one = entries.get(commits() / 10);
        long other = entries.get(commits() / 2);
        tampering.swap(one, other);
        found(one);
    }

    @Test
    void a_cut_end_contradicts_the_last_checkpoint() {
        for (long position : entries.subList(commits() - 10, commits())) {
            tampering.remove(position);
        }
        found(entries.get(commits() - 10));
    }

    @Test
    void one_flipped_bit_in_any_checkpoint_is_found() {
        List<Checkpoint> all = Checkpoints.all(Logs.SOURCE, database.storage().documents());
        assertThat(all).hasSize(3);
        for (int i = 0; i < flips(); i++) {
            Checkpoint checkpoint = all.get(random.nextInt(all.size()));
            int bit = random.nextInt(1 << 16);
            tampering.flipCheckpoint(checkpoint.position(), bit);
            assertThat(verify())
                    .as("bit %d of the checkpoint at %d", bit, checkpoint.position())
                    .isInstanceOf(Broken.class);
            tampering.flipCheckpoint(checkpoint.position(), bit);
        }
        assertThat(verify()).as("put back").isInstanceOf(Whole.class);
    }
}
