package io.confide.keys;

import com.google.crypto.tink.Aead;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One keys database, its ledger, and as many processes on it as a test wants. */
final class Office {
    static final FirmId LINDEN = new FirmId("linden");
    static final FirmId MAPLE = new FirmId("maple");
    static final RecordSet RECORDS = set(LINDEN, RetentionGroup.RECORDS);
    static final RecordSet REFLECTIONS = set(LINDEN, RetentionGroup.REFLECTIONS);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    private static final Aead KMS = Crypto.aead(new byte[Crypto.KEY_BYTES]);

    final MemoryStorage storage = new MemoryStorage();
    final MemoryStorage ledgerStorage = new MemoryStorage();
    final Ledger ledger = new DocumentLedger(ledgerStorage);
    final KeyEncryption encryption =
            new AeadKeyEncryption(_ -> KMS, firm -> Crypto.sha256(bytes(firm.value())));
    private final AtomicLong nanos = new AtomicLong();

    RecordKeys process() {
        return new StoredRecordKeys(storage, encryption, ledger, nanos::get);
    }

    KeyDestruction destruction(RecordKeys own) {
        return new StoredKeyDestruction(storage, ledger, own, CLOCK);
    }

    void passes(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    static RecordSet set(FirmId firm, RetentionGroup group) {
        return new RecordSet(firm, new EngagementId("e-1").value(), group);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
