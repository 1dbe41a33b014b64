package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.Mongo;
import io.confide.benchmarks.data.Sealing;
import io.confide.benchmarks.logs.AxonMongo.Layout;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.NewCommit;
import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Confide's log, the bare driver and Axon's engines, each in a database of its own on one engine.
 */
public final class Contenders implements AutoCloseable {
    private static final String LOG = "bench";
    private static final int PAGE = 512;

    private final String place;
    private final Sealing sealing;
    private final Storage storage;
    private final GroupCommitLog log;
    private final Commits commits;
    private final RawLog raw;
    private final List<AxonLog> axons;
    private long written = 1;

    private Contenders(
            String place, Sealing sealing, Storage storage, RawLog raw, List<AxonLog> axons) {
        this.place = place;
        this.sealing = sealing;
        this.storage = storage;
        this.log = new GroupCommitLog(LOG, storage, sealing.events());
        this.commits = storage.commits(LOG);
        this.raw = raw;
        this.axons = axons;
    }

    /** In files of this directory. */
    public static Contenders onSqlite(Path room) {
        Sealing sealing = sealing(room);
        return onSqlite(
                room, sealing, List.of(AxonJdbc.on(room.resolve("axon.db"), sealing.events())));
    }

    /** The same where Axon's engine would take too long. */
    public static Contenders onSqliteWithoutAxon(Path room) {
        return onSqlite(room, sealing(room), List.of());
    }

    private static Contenders onSqlite(Path room, Sealing sealing, List<AxonLog> axons) {
        return new Contenders(
                "SQLite",
                sealing,
                SqliteStorage.open(room.resolve("log.db")),
                new RawSqlite(room.resolve("raw.db")),
                axons);
    }

    /** In fresh databases of this server; the keys in files of this directory. */
    public static Contenders onMongo(Mongo mongo, Path room) {
        Sealing sealing = sealing(room);
        List<AxonLog> axons =
                Arrays.stream(Layout.values())
                        .map(layout ->
                                AxonMongo.on(
                                        mongo.uri(),
                                        Mongo.freshDatabase(),
                                        layout,
                                        sealing.events()))
                        .toList();
        return new Contenders(
                mongo.server(),
                sealing,
                MongoStorage.open(mongo.uri(), Mongo.freshDatabase(), true),
                new RawMongo(mongo.uri(), Mongo.freshDatabase()),
                axons);
    }

    private static Sealing sealing(Path room) {
        return Sealing.in(room.resolve("keys"), room.resolve("ledger"));
    }

    /** The engine, in words. */
    public String place() {
        return place;
    }

    public GroupCommitLog log() {
        return log;
    }

    List<AxonLog> axons() {
        return axons;
    }

    RawLog raw() {
        return raw;
    }

    /**
     * Has the keys made that sealing this takes: they are made once, and no append pays for them.
     */
    void makeKeys(List<List<NewCommit>> work) {
        SealedMessages sealed = new SealedMessages(sealing.events());
        work.forEach(commits -> commits.forEach(sealed::of));
    }

    /** What the log has been given since this was last asked, as storage keeps it. */
    List<Commit> justWritten() {
        List<Commit> all = new ArrayList<>();
        List<Commit> page = commits.read(written, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            written = page.getLast().next();
            page = commits.read(written, PAGE);
        }
        return all;
    }

    @Override
    public void close() {
        log.close();
        storage.close();
        raw.close();
        axons.forEach(AxonLog::close);
        sealing.close();
    }
}
