package io.confide.projecting;

import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.LogFeed;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SealedDocuments;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** One firm's session log, keys and views on real storage, without any broker. */
final class House implements AutoCloseable {
    static final FirmId LINDEN = new FirmId("linden");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Storage keys;
    final Storage storage;
    final Storage logStorage;
    final GroupCommitLog log;
    final EventSealing sealing;
    final SealedDocuments documents;
    final StoredRecordKeys recordKeys;
    final StoredKeyDestruction destruction;

    House(Path dir) {
        keys = SqliteStorage.open(dir.resolve("keys.db"));
        storage = SqliteStorage.open(dir.resolve("views.db"));
        logStorage = SqliteStorage.open(dir.resolve("log.db"));
        FileLedger ledger = FileLedger.at(dir.resolve("ledger.log"));
        recordKeys = new StoredRecordKeys(keys, LocalKeyEncryption.at(dir.resolve("kek")), ledger);
        destruction = new StoredKeyDestruction(keys, ledger, recordKeys, Clock.systemUTC());
        sealing = new EventSealing(recordKeys);
        documents = new SealedDocuments(recordKeys);
        log = new GroupCommitLog("session", logStorage, sealing);
    }

    SessionEvent scheduled(String engagement, int session, int minutes) {
        return new SessionScheduled(
                new EngagementId(engagement),
                new SessionId("s" + session),
                SessionType.CHEMISTRY,
                NOON,
                minutes,
                Personal.of("at the lake " + session));
    }

    SessionEvent rescheduled(String engagement, int session, int minutes) {
        return new SessionRescheduled(
                new EngagementId(engagement), new SessionId("s" + session), NOON, minutes);
    }

    SessionEvent closed(String engagement, int session) {
        return new SessionClosed(
                new EngagementId(engagement),
                new SessionId("s" + session),
                SessionType.CHEMISTRY,
                NOON,
                50);
    }

    StoredEvent happens(SessionEvent event) {
        return log.append(
                        new NewCommit(
                                UUID.randomUUID(),
                                "",
                                LINDEN,
                                Optional.empty(),
                                Instant.now(),
                                List.of(NewEvent.atEnd(event.subject(), event))))
                .commit()
                .events()
                .getFirst();
    }

    /** With the chain of each partition, as a publisher writes it. */
    static List<WireRecord> chained(List<StoredEvent> events) {
        return chained(events, 0);
    }

    static List<WireRecord> chained(List<StoredEvent> events, long before) {
        long[] previous = new long[WireRecord.PARTITIONS];
        Arrays.fill(previous, before);
        List<WireRecord> records = new ArrayList<>();
        for (StoredEvent event : events) {
            int partition = WireRecord.partition(event.subject());
            records.add(new WireRecord(event, OptionalLong.of(previous[partition])));
            previous[partition] = event.position();
        }
        return records;
    }

    GapHealer healer() {
        LogFeed feed = new LogFeed(log);
        return (source, from, limit) ->
                feed.read(from, limit).stream().map(WireRecord::event).toList();
    }

    void erase(String engagement) {
        for (RetentionGroup group : RetentionGroup.values()) {
            RecordSet recordSet = new RecordSet(LINDEN, engagement, group);
            destruction.destroy(recordSet);
            recordKeys.drop(recordSet);
        }
    }

    @Override
    public void close() {
        log.close();
        storage.close();
        logStorage.close();
        keys.close();
    }
}
