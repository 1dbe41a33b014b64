package io.confide.service.testing;

import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.eventlog.Publisher;
import io.confide.eventlog.PublisherSettings;
import io.confide.events.ConfideEvent;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonEvent.PersonInvited;
import io.confide.events.PersonEvent.PersonJoined;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.Recorded;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.FirmDigests;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.projecting.PositionToken;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The owner of another log, as far as a tested service sees it: real events on the real topic. */
public final class Upstream implements AutoCloseable {
    private final TestWorld world;
    private final Storage storage;
    private final Storage keysStorage;
    private final GroupCommitLog log;
    private final Publisher publisher;
    private final FirmDigests digests;
    private final StoredKeyDestruction destruction;

    Upstream(String source, TestWorld world) {
        this.world = world;
        this.storage = SqliteStorage.open(under("upstream").resolve(source + ".db"));
        this.keysStorage = SqliteStorage.open(under("keys").resolve("keys.db"));
        LocalKeyEncryption kek = LocalKeyEncryption.at(under("keys").resolve("kek"));
        FileLedger ledger = FileLedger.at(under("ledger").resolve("destroyed-keys.log"));
        StoredRecordKeys keys = new StoredRecordKeys(keysStorage, kek, ledger);
        this.digests = new FirmDigests(kek);
        this.destruction = new StoredKeyDestruction(keysStorage, ledger, keys, Clock.systemUTC());
        this.log = new GroupCommitLog(source, storage, new EventSealing(keys));
        this.publisher =
                new Publisher(
                        PublisherSettings.of(
                                world.bootstrapServers(), "upstream-" + UUID.randomUUID()),
                        log,
                        storage,
                        Clock.systemUTC());
        publisher.start();
    }

    /** Something happened; whoever is asked next waits until they know. */
    public Recorded<?> tell(FirmId firm, ConfideEvent event) {
        NewCommit commit =
                new NewCommit(
                        UUID.randomUUID(),
                        "",
                        firm,
                        Optional.empty(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        List.of(NewEvent.atEnd(event.subject(), event)));
        Recorded<?> recorded = log.open(log.append(commit).commit().events().getFirst());
        world.seen().remember(PositionToken.of(List.of(recorded)).toString());
        return recorded;
    }

    /**
     * Somebody joins the firm with the account {@code sub} of the test's identity provider.
     *
     * @return their token
     */
    public String join(FirmId firm, PersonId person, String sub, Role... roles) {
        String email = sub + "@example.org";
        tell(firm, new PersonInvited(person, Set.of(roles), Personal.of(sub), Personal.of(email)));
        tell(firm, new PersonJoined(person, subject(firm, sub)));
        return world.tokens().of(firm.value(), sub, email);
    }

    /** Digest of an account of the test's identity provider. */
    public String subject(FirmId firm, String sub) {
        return digests.of(firm, "subject", world.tokens().address() + "|" + sub);
    }

    /** What retention-service alone may do. */
    public StoredKeyDestruction destruction() {
        return destruction;
    }

    /**
     * As retention-service disposes of records at Linden: the key of these records is gone, and it
     * says so.
     */
    public void destroy(EngagementId engagement, RetentionGroup group) {
        RecordSet records = new RecordSet(Linden.LINDEN, engagement.value(), group);
        destruction.fence(records);
        DestroyedKey key = new DestroyedKey(records.id(), destruction.destroy(records));
        DisposalId disposal = new DisposalId("disposal-of-" + engagement.value());
        tell(Linden.LINDEN, new KeysDestroyed(engagement, disposal, List.of(key)));
    }

    private Path under(String directory) {
        try {
            return Files.createDirectories(world.data().resolve(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        publisher.close();
        log.close();
        storage.close();
        keysStorage.close();
    }
}
