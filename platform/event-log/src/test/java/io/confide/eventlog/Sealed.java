package io.confide.eventlog;

import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Record keys, and events that have something to hide. */
final class Sealed implements AutoCloseable {
    static final String REMARK = "I am moving to Lisbon";

    private final SqliteStorage keys;
    private final StoredRecordKeys recordKeys;
    private final StoredKeyDestruction destruction;

    Sealed(Path dir) {
        keys = SqliteStorage.open(dir.resolve("keys.db"));
        LocalKeyEncryption kek = LocalKeyEncryption.at(dir.resolve("kek"));
        FileLedger ledger = FileLedger.at(dir.resolve("destroyed.log"));
        recordKeys = new StoredRecordKeys(keys, kek, ledger);
        destruction = new StoredKeyDestruction(keys, ledger, recordKeys, Clock.systemUTC());
    }

    EventSealing sealing() {
        return new EventSealing(recordKeys);
    }

    void erase(String engagement) {
        RecordSet set = new RecordSet(Logs.LINDEN, engagement, RetentionGroup.AGREEMENT);
        destruction.fence(set);
        destruction.destroy(set);
        recordKeys.drop(set);
    }

    static EngagementEnded ended(String engagement) {
        return new EngagementEnded(
                new EngagementId(engagement),
                new PersonId("mara"),
                ReasonClass.COMPLETED,
                Logs.AT,
                Personal.of(REMARK));
    }

    static NewCommit commit(String engagement) {
        return commit(UUID.randomUUID(), engagement);
    }

    static NewCommit commit(UUID command, String engagement) {
        return new NewCommit(
                command,
                "fingerprint",
                Logs.LINDEN,
                Optional.of(new PersonId("mara")),
                Logs.AT,
                List.of(NewEvent.atEnd(engagement, ended(engagement))));
    }

    @Override
    public void close() {
        keys.close();
    }
}
