package io.confide.eventlog;

import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Logs of any length whose entries are of the sizes that the demo produces: 350 bytes open, 900
 * sealed, one event in most commits, a stream for each twenty events. What is sealed here is noise,
 * as ciphertext is to whoever has no key.
 *
 * <p>By itself it makes one to try {@code ./confide verify-log} on: {@code GrownLog DIRECTORY
 * EVENTS}.
 */
final class GrownLog {
    private static final int WRITERS = 64;
    private static final int OPEN = 350;
    private static final int SEALED = 900;

    private GrownLog() {}

    public static void main(String[] args) throws IOException {
        Path dir = Files.createDirectories(Path.of(args[0]));
        try (Storage storage = SqliteStorage.open(dir.resolve("agreement.db"))) {
            SigningKeys keys = new SigningKeys(storage, LocalKeyEncryption.at(dir.resolve("kek")));
            Files.writeString(dir.resolve("keys.json"), keys.jwks());
            grow(storage, keys, Long.parseLong(args[1]));
        }
    }

    /** Appends at least so many events, and signs as a service does. */
    static void grow(Storage storage, SigningKeys keys, long events) {
        Checkpoints checkpoints = new Checkpoints(Logs.SOURCE, storage, keys, Clock.systemUTC());
        try (GroupCommitLog log = Logs.unsealed(storage);
                CheckpointKeeper _ =
                        new CheckpointKeeper(log, checkpoints, 1_000, Duration.ofMinutes(1));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                SplittableRandom random = new SplittableRandom(writer);
                long share = events / WRITERS + 1;
                writers.execute(() -> append(log, random, share));
            }
        }
    }

    private static void append(GroupCommitLog log, SplittableRandom random, long share) {
        String stream = "";
        for (long done = 0, at = 0; done < share; at++) {
            stream = at % 20 == 0 ? id(random).toString() : stream;
            done += log.append(commit(stream, random)).commit().events().size();
        }
    }

    private static FramedCommit commit(String stream, SplittableRandom random) {
        int size = random.nextInt(10) == 0 ? 2 : 1;
        List<Frame> frames = IntStream.range(0, size).mapToObj(_ -> frame(stream, random)).toList();
        return new FramedCommit(
                id(random),
                "f".repeat(43),
                Logs.LINDEN,
                Optional.of(new io.confide.events.PersonId(id(random).toString())),
                Logs.AT,
                frames);
    }

    private static Frame frame(String stream, SplittableRandom random) {
        byte[] open = "x".repeat(OPEN).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[SEALED];
        random.nextBytes(sealed);
        return new Frame(
                stream,
                OptionalLong.empty(),
                id(random),
                "session.reflection-logged",
                1,
                "K3",
                stream,
                open,
                sealed);
    }

    private static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
