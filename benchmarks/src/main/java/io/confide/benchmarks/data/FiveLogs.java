package io.confide.benchmarks.data;

import io.confide.eventlog.GroupCommitLog;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The logs of all services, with the keys that their events are sealed under. */
public final class FiveLogs implements AutoCloseable {
    private static final Set<String> SOURCES =
            Set.of("agreement", "session", "consent", "deletion", "access");
    private static final int AT_ONCE = 64;

    private final Sealing sealing;
    private final Storage storage;
    private final Map<String, GroupCommitLog> logs = new HashMap<>();
    private final AtomicInteger events = new AtomicInteger();

    private FiveLogs(Sealing sealing, Storage storage) {
        this.sealing = sealing;
        this.storage = storage;
        for (String source : SOURCES) {
            logs.put(source, new GroupCommitLog(source, storage, sealing.events()));
        }
    }

    /** Empty ones. */
    public static FiveLogs in(Path room) {
        return new FiveLogs(
                Sealing.in(room.resolve("keys"), room.resolve("ledger")),
                SqliteStorage.open(room.resolve("logs.db")));
    }

    /** Many engagements at once, so that they share their flushes; the acts of each in order. */
    public void append(List<Course> courses) {
        try (ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletableFuture<?>[] all =
                    courses.stream()
                            .map(it -> CompletableFuture.runAsync(() -> append(it), writers))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void append(Course course) {
        for (Told act : course.acts()) {
            log(act.source()).append(act.commit());
            events.addAndGet(act.commit().events().size());
        }
    }

    public GroupCommitLog log(String source) {
        GroupCommitLog log = logs.get(source);
        if (log == null) {
            throw new IllegalArgumentException("there is no log " + source);
        }
        return log;
    }

    /** Their names, in alphabetical order. */
    public List<String> sources() {
        return List.copyOf(new TreeSet<>(SOURCES));
    }

    public int events() {
        return events.get();
    }

    public Storage storage() {
        return storage;
    }

    public Sealing sealing() {
        return sealing;
    }

    @Override
    public void close() {
        logs.values().forEach(GroupCommitLog::close);
        storage.close();
        sealing.close();
    }
}
