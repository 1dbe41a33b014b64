package io.confide.benchmarks;

import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sixty-four coaches who all write notes at the same time, each on one engagement. */
final class Office implements AutoCloseable {
    static final int AT_ONCE = 64;

    private static final FirmId FIRM = new FirmId("linden");
    private static final PersonId COACH = new PersonId("coach");
    private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
    private static final String TEXT = "She wants to speak up sooner. ".repeat(17);
    private static final Sha256 HASH = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));

    private final Storage keys;
    private final GroupCommitLog log;
    private final List<String> engagements = new ArrayList<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);

    Office(Path directory, Storage storage) {
        keys = SqliteStorage.open(directory.resolve("keys.db"));
        StoredRecordKeys recordKeys =
                new StoredRecordKeys(
                        keys,
                        LocalKeyEncryption.at(directory.resolve("kek")),
                        FileLedger.at(directory.resolve("ledger.log")));
        log = new GroupCommitLog("bench", storage, new EventSealing(recordKeys));
        for (int i = 0; i < AT_ONCE; i++) {
            engagements.add(UUID.randomUUID().toString());
        }
    }

    /** Each writes so many notes, one after the other is durable; returns when all are. */
    void write(int notesEach) {
        List<Future<?>> all = new ArrayList<>();
        for (String engagement : engagements) {
            all.add(writers.submit(() -> write(engagement, notesEach)));
        }
        all.forEach(Office::await);
    }

    private void write(String engagement, int notes) {
        for (int i = 0; i < notes; i++) {
            log.append(
                    new NewCommit(
                            UUID.randomUUID(),
                            "0123456789abcdef0123456789abcdef",
                            FIRM,
                            Optional.of(COACH),
                            NOW,
                            List.of(NewEvent.atEnd(engagement, note(engagement)))));
        }
    }

    private static NoteWritten note(String engagement) {
        return new NoteWritten(
                new EngagementId(engagement),
                new SessionId("session"),
                new NoteId("note"),
                COACH,
                Personal.of(HASH),
                Personal.of(TEXT));
    }

    private static void await(Future<?> writer) {
        try {
            writer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a note was not written", e);
        }
    }

    @Override
    public void close() {
        writers.shutdown();
        log.close();
        keys.close();
    }
}
