package io.confide.service;

import io.confide.events.FirmId;
import io.confide.keys.CannotOpen;
import io.confide.keys.KeyEncryption;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether record keys can be read, and wrapped and unwrapped: without that nothing personal is
 * written or read. A key management service is asked twice a minute at most.
 */
final class KeyStoreHealth implements HealthIndicator {
    private static final Duration TRUST = Duration.ofSeconds(30);
    private static final FirmId FIRM = new FirmId("operations");
    private static final byte[] CONTEXT = "readiness".getBytes(StandardCharsets.UTF_8);

    private final Storage database;
    private final KeyEncryption encryption;
    private long worked = System.nanoTime() - TRUST.toNanos();

    KeyStoreHealth(Storage database, KeyEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
    }

    @Override
    public Health health() {
        return Dependencies.told(
                Dependencies.both(ofDatabase(), ofEncryption().stream().toList()), Map.of());
    }

    private List<String> ofDatabase() {
        try {
            return database.durabilityConcerns();
        } catch (StorageUnavailable e) {
            return List.of(
                    "The database of the record keys does not answer ("
                            + e.getMessage()
                            + "): start"
                            + " it, or correct where it is.");
        }
    }

    private synchronized Optional<String> ofEncryption() {
        if (System.nanoTime() - worked < TRUST.toNanos()) {
            return Optional.empty();
        }
        try {
            byte[] key = new byte[32];
            byte[] back = encryption.unwrap(FIRM, encryption.wrap(FIRM, key, CONTEXT), CONTEXT);
            if (Arrays.equals(key, back)) {
                worked = System.nanoTime();
                return Optional.empty();
            }
            return Optional.of("The key-encryption key does not give back what it wrapped.");
        } catch (CannotOpen | IllegalStateException e) {
            return Optional.of(
                    "The key-encryption key cannot be used ("
                            + e.getClass().getSimpleName()
                            + "): mount confide.data/keys/kek, or see to the key management"
                            + " service.");
        }
    }
}
