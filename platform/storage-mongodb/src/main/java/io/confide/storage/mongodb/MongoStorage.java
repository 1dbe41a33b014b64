package io.confide.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.confide.storage.Commits;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** A database of a MongoDB replica set. */
public final class MongoStorage implements Storage {

    private static final int SELECTION_SECONDS = 10;
    private static final int ANSWER_SECONDS = 20;

    private final MongoClient client;
    private final MongoDatabase database;
    private final Duration bound;
    private final Durability durability;
    private final MongoDocuments documents;
    private final boolean readOnly;
    private final Map<String, Commits> logs = new ConcurrentHashMap<>();

    private MongoStorage(
            MongoClient client,
            MongoDatabase database,
            Duration bound,
            Durability durability,
            boolean readOnly) {
        this.client = client;
        this.database = database;
        this.bound = bound;
        this.durability = durability;
        this.readOnly = readOnly;
        this.documents = new MongoDocuments(database, bound, readOnly);
    }

    /**
     * Connects, and fails when nobody answers: there is no falling back to anything else.
     *
     * @param allowStandalone for tests: a server that is no replica set is no concern
     */
    public static MongoStorage open(String uri, String database, boolean allowStandalone) {
        return open(uri, database, allowStandalone, false);
    }

    /** For a reader that must not change anything, not even an index, such as a verifier. */
    public static MongoStorage openReadOnly(String uri, String database) {
        return open(uri, database, true, true);
    }

    private static MongoStorage open(
            String uri, String database, boolean allowStandalone, boolean readOnly) {
        var asked = new ConnectionString(uri);
        var settings = settings(asked);
        var client = MongoClients.create(settings);
        try {
            var opened = client.getDatabase(database);
            opened.runCommand(new BsonDocument("ping", new BsonInt32(1)));
            return new MongoStorage(
                    client,
                    opened,
                    bound(settings),
                    new Durability(client, asked, allowStandalone),
                    readOnly);
        } catch (MongoException e) {
            client.close();
            throw new StorageUnavailable(
                    "No MongoDB answers at " + asked.getHosts() + ": " + e.getMessage(), e);
        }
    }

    /** What the address says about waiting counts; what it says about durability does not. */
    private static MongoClientSettings settings(ConnectionString asked) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(
                        it -> it.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(it -> it.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(asked)
                .applicationName("confide")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .build();
    }

    /** A lost answer is looked for twice as long as a primary is waited for. */
    private static Duration bound(MongoClientSettings settings) {
        return Duration.ofMillis(
                2 * settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS));
    }

    @Override
    public Commits commits(String log) {
        return Objects.requireNonNull(logs.computeIfAbsent(log, this::opened));
    }

    private Commits opened(String log) {
        return readOnly
                ? MongoCommits.readOnly(database, log, bound)
                : MongoCommits.of(database, log, bound);
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public void declare(String collection, List<String> indexes) {
        documents.declare(collection, indexes);
    }

    @Override
    public List<String> durabilityConcerns() {
        return Faults.reading(durability::concerns);
    }

    @Override
    public void close() {
        client.close();
    }
}
