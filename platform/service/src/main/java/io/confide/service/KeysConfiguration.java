package io.confide.service;

import io.confide.keys.Digests;
import io.confide.keys.EventSealing;
import io.confide.keys.FirmDigests;
import io.confide.keys.KeyDestruction;
import io.confide.keys.KeyEncryption;
import io.confide.keys.Ledger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.RecordKeys;
import io.confide.keys.SealedDocuments;
import io.confide.keys.SigningKeys;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, databases and keys. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Databases databases(ServiceSettings settings) {
        return new Databases(settings);
    }

    @Bean
    Storage storage(Databases databases) {
        return databases.own();
    }

    @Bean
    KeysDatabase keysDatabase(Databases databases) {
        return new KeysDatabase(databases.keys());
    }

    @Bean
    Ledger ledger(Databases databases) {
        return databases.ledger();
    }

    @Bean
    @ConditionalOnMissingBean
    KeyEncryption keyEncryption(Databases databases) {
        return LocalKeyEncryption.at(databases.keyEncryptionKey());
    }

    @Bean
    StoredRecordKeys recordKeys(KeysDatabase keys, KeyEncryption encryption, Ledger ledger) {
        return new StoredRecordKeys(keys.storage(), encryption, ledger);
    }

    /** Only retention-service may destroy. */
    @Bean
    @ConditionalOnProperty(name = "confide.service.name", havingValue = "retention-service")
    KeyDestruction keyDestruction(KeysDatabase keys, Ledger ledger, RecordKeys own, Clock clock) {
        StoredKeyDestruction destruction =
                new StoredKeyDestruction(keys.storage(), ledger, own, clock);
        destruction.replayLedger();
        return destruction;
    }

    @Bean
    Digests digests(KeyEncryption encryption) {
        return new FirmDigests(encryption);
    }

    @Bean
    SigningKeys signingKeys(KeysDatabase keys, KeyEncryption encryption) {
        return new SigningKeys(keys.storage(), encryption);
    }

    @Bean
    EventSealing eventSealing(RecordKeys keys) {
        return new EventSealing(keys);
    }

    @Bean
    SealedDocuments sealedDocuments(RecordKeys keys) {
        return new SealedDocuments(keys);
    }
}
