package io.confide.eventlog;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.UnknownOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what alone, for a while. A lease that ran out is taken over with a higher token, so
 * that whoever slept through it is recognised by what it writes.
 */
public final class Leases {
    private static final String COLLECTION = "leases";

    private final Documents documents;
    private final Clock clock;

    public Leases(Storage storage, Clock clock) {
        storage.declare(COLLECTION, List.of());
        this.documents = storage.documents();
        this.clock = clock;
    }

    /**
     * Takes a free lease, or one that ran out, or renews one's own.
     *
     * @param owner one instance, distinct from all others, before and after a restart too
     * @return empty while another owner has it
     */
    public Optional<Lease> acquire(String name, String owner, Duration time) {
        Optional<Document> stored = documents.get(COLLECTION, name);
        Optional<Lease> current = stored.map(Leases::read);
        boolean own = current.filter(lease -> lease.owner().equals(owner)).isPresent();
        if (!own && current.filter(this::running).isPresent()) {
            return Optional.empty();
        }
        long token =
                current.map(lease -> own && running(lease) ? lease.token() : lease.token() + 1)
                        .orElse(1L);
        Lease wanted = new Lease(name, owner, token, clock.instant().plus(time));
        return write(wanted, stored.map(Document::version).orElse(0L));
    }

    /**
     * @return empty when it ran out or somebody else has it: stop at once
     */
    public Optional<Lease> renew(Lease lease, Duration time) {
        Optional<Document> stored = documents.get(COLLECTION, lease.name());
        return stored.filter(document -> same(read(document), lease))
                .filter(document -> running(read(document)))
                .flatMap(document ->
                        write(
                                new Lease(
                                        lease.name(),
                                        lease.owner(),
                                        lease.token(),
                                        clock.instant().plus(time)),
                                document.version()));
    }

    /** Lets others have it at once. */
    public void release(Lease lease) {
        Optional<Document> stored = documents.get(COLLECTION, lease.name());
        stored.filter(document -> same(read(document), lease))
                .ifPresent(document ->
                        write(
                                new Lease(
                                        lease.name(), lease.owner(), lease.token(), Instant.EPOCH),
                                document.version()));
    }

    /** Who has it, or had it last. */
    public Optional<Lease> find(String name) {
        return documents.get(COLLECTION, name).map(Leases::read);
    }

    private boolean running(Lease lease) {
        return clock.instant().isBefore(lease.until());
    }

    private static boolean same(Lease one, Lease other) {
        return one.owner().equals(other.owner()) && one.token() == other.token();
    }

    private Optional<Lease> write(Lease lease, long version) {
        byte[] body =
                new ByteWriter()
                        .text(lease.owner())
                        .int64(lease.token())
                        .int64(Micros.of(lease.until()))
                        .written();
        Document document = new Document(lease.name(), version, Map.of(), body);
        try {
            return documents.put(COLLECTION, document, Expect.version(version)).map(Leases::read);
        } catch (UnknownOutcome e) {
            // Ours only if it says so; a lease of unknown standing is no lease.
            return find(lease.name()).filter(found -> same(found, lease));
        }
    }

    private static Lease read(Document document) {
        ByteReader in = new ByteReader(document.body());
        return new Lease(document.id(), in.text(), in.int64(), Micros.toInstant(in.int64()));
    }
}
