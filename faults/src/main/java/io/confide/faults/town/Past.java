package io.confide.faults.town;

import io.confide.eventlog.GroupCommitLog;
import io.confide.faults.check.Told;
import io.confide.faults.check.Told.Outcome;
import io.confide.faults.work.Deed;
import io.confide.faults.work.Saying;
import io.confide.faults.work.Vault;
import io.confide.keys.EventSealing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What was written before anything went wrong: so much that the log's index, whose rows SQLite's
 * engine writes late and together, comes due while everything goes wrong.
 */
final class Past {
    /** The engine writes the rows of so many commits together. */
    private static final int INDEXED_TOGETHER = 4096;

    private static final int AT_ONCE = 64;
    private static final int STREAMS = 100;

    private final long seed;
    private final Path directory;

    Past(long seed, Path directory) {
        this.seed = seed;
        this.directory = directory;
    }

    List<Told> write(Random random) {
        List<Deed> deeds = new ArrayList<>();
        int commits = INDEXED_TOGETHER - random.nextInt(50, 300);
        for (int i = 0; i < commits; i++) {
            Saying saying =
                    new Saying(
                            Saying.Kind.AIM,
                            "past-" + random.nextInt(STREAMS),
                            Load.item(random),
                            Load.word(seed, random));
            deeds.add(new Deed(UUID.randomUUID(), OptionalLong.empty(), List.of(saying)));
        }
        try (Vault vault = new Vault(directory, Optional.empty());
                GroupCommitLog log =
                        new GroupCommitLog(
                                Town.SESSION,
                                vault.own(Town.SESSION),
                                new EventSealing(vault.recordKeys()));
                ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Told>> all = new ArrayList<>();
            deeds.forEach(deed -> all.add(hands.submit(() -> tell(log, deed))));
            return all.stream().map(Past::told).toList();
        }
    }

    private static Told tell(GroupCommitLog log, Deed deed) {
        long sent = System.nanoTime();
        long position = log.append(deed.commit(Instant.now())).commit().position();
        return new Told(deed, sent, System.nanoTime(), Outcome.ACKNOWLEDGED, position);
    }

    private static Told told(Future<Told> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
