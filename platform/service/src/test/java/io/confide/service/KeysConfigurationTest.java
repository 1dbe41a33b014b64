package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.FileLedger;
import io.confide.keys.KeyDestruction;
import io.confide.keys.KeyDestruction.State;
import io.confide.keys.Ledger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A backup of the keys comes back, and what was destroyed since is destroyed again (T11). */
class KeysConfigurationTest {
    private static final RecordSet RECORDS =
            new RecordSet(new FirmId("linden"), "e1", RetentionGroup.RECORDS);

    @TempDir Path data;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServiceSettings.class)
    static class Settings {}

    @Test
    void retention_service_destroys_again_what_the_ledger_names_before_it_serves()
            throws IOException {
        restoreBackup();
        service("retention-service")
                .run(context -> {
                    assertThat(context).hasSingleBean(KeyDestruction.class);
                    assertThat(stateInTheDatabaseAlone(context.getBean(Clock.class)))
                            .isEqualTo(State.DESTROYED);
                });
    }

    @Test
    void no_other_service_can_destroy() throws IOException {
        restoreBackup();
        service("session-service")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(KeyDestruction.class);
                    assertThat(stateInTheDatabaseAlone(context.getBean(Clock.class)))
                            .isEqualTo(State.ACTIVE);
                });
    }

    private ApplicationContextRunner service(String name) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, KeysConfiguration.class)
                .withPropertyValues("confide.data=" + data, "confide.service.name=" + name);
    }

    /** The key is there, as before its destruction; the ledger, which is never restored, knows. */
    private void restoreBackup() throws IOException {
        Ledger ledger = FileLedger.at(under("ledger").resolve("destroyed-keys.log"));
        LocalKeyEncryption kek = LocalKeyEncryption.at(under("keys").resolve("kek"));
        try (Storage keys = keys()) {
            new StoredRecordKeys(keys, kek, ledger)
                    .seal(RECORDS, "words".getBytes(StandardCharsets.UTF_8), new byte[0]);
        }
        ledger.enter(new Ledger.Entry(RECORDS, "0".repeat(32), Instant.EPOCH));
    }

    /** Without asking the real ledger. */
    private State stateInTheDatabaseAlone(Clock clock) throws IOException {
        Ledger forgetful = FileLedger.at(data.resolve("another.log"));
        LocalKeyEncryption kek = LocalKeyEncryption.at(under("keys").resolve("kek"));
        try (Storage keys = keys()) {
            StoredRecordKeys own = new StoredRecordKeys(keys, kek, forgetful);
            return new StoredKeyDestruction(keys, forgetful, own, clock).state(RECORDS);
        }
    }

    private Storage keys() throws IOException {
        return SqliteStorage.open(under("keys").resolve("keys.db"));
    }

    private Path under(String directory) throws IOException {
        return Files.createDirectories(data.resolve(directory));
    }
}
