package io.confide.eventlog;

import com.mongodb.ConnectionString;
import io.confide.keys.PublishedKeys;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.mongodb.MongoStorage;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/** {@code ./confide verify-log}: lets anyone check a log who has its database and our keys. */
public final class VerifyLog {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int CANNOT = 2;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final String USAGE =
            """
            Verifies a log entry by entry: its hash chain, what is filed beside it to find its
            entries by, and its signed checkpoints. Reads only; the log may be written meanwhile.
            usage: verify-log DATABASE LOG KEYS
              DATABASE  an SQLite file, such as data/storage/agreement.db, or the address of a
                        MongoDB database, such as mongodb://host:27017/confide_agreement
              LOG       agreement, session, consent, deletion or access
              KEYS      a file with the published keys (GET /retention/keys)
            ends with  0 the log is whole, 1 it is broken (the position is named), 2 it could not
                       be verified\
            """;

    private VerifyLog() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    /** 0 when the log is whole, 1 when it is not, 2 when that could not be found out. */
    static int run(List<String> args, PrintStream out) {
        if (args.size() != 3) {
            out.println(USAGE);
            return CANNOT;
        }
        String database = args.getFirst();
        if (!onMongo(database) && !Files.isRegularFile(Path.of(database))) {
            out.println("There is no database file " + database + ".");
            return CANNOT;
        }
        try (Storage storage = open(database)) {
            PublishedKeys keys = PublishedKeys.of(Files.readString(Path.of(args.get(2))));
            long start = System.nanoTime();
            Verification verification = verify(args.get(1), storage, keys, out);
            return say(verification, args.get(1), since(start), out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("The keys cannot be read from " + args.get(2) + ": " + e.getMessage());
            return CANNOT;
        } catch (StorageUnavailable e) {
            out.println("The database cannot be read: " + e.getMessage());
            return CANNOT;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean onMongo(String database) {
        return database.startsWith("mongodb://") || database.startsWith("mongodb+srv://");
    }

    private static Storage open(String database) {
        if (!onMongo(database)) {
            return SqliteStorage.openReadOnly(Path.of(database));
        }
        String name = new ConnectionString(database).getDatabase();
        if (name == null) {
            throw new StorageUnavailable("the address names no database", null);
        }
        return MongoStorage.openReadOnly(database, name);
    }

    private static Verification verify(
            String log, Storage storage, PublishedKeys keys, PrintStream out) {
        long end = storage.commits(log).last().map(it -> it.next() - 1).orElse(0L);
        out.printf("Verifying %s, %d events at the moment ...%n", log, end);
        return new ChainVerifier(log, storage, keys::verify).verify(new Progress(end, out));
    }

    private static int say(Verification verification, String log, Duration took, PrintStream out) {
        String time = "%.1f s".formatted(took.toMillis() / 1000.0);
        return switch (verification) {
            case Verification.Whole whole when whole.position() == 0 -> {
                out.printf("There is nothing to verify: %s has no entry. Is that its name?%n", log);
                yield CANNOT;
            }
            case Verification.Whole whole -> {
                out.println(tail(whole));
                out.printf(
                        "The log is whole: %d events in %d commits and %d checkpoints were checked"
                                + " in %s.%n",
                        whole.position(), whole.commits(), whole.checkpoints(), time);
                yield WHOLE;
            }
            case Verification.Broken broken -> {
                out.printf(
                        "The log is broken at position %d: %s (found after %s).%n",
                        broken.position(), broken.finding(), time);
                yield BROKEN;
            }
        };
    }

    /** How much of the log somebody vouches for, and what that means for the rest. */
    private static String tail(Verification.Whole whole) {
        String signed =
                whole.last()
                        .map(it ->
                                ("The last checkpoint was signed at %s, over position %d and hash"
                                                + " %s: compare it with one that you kept.")
                                        .formatted(it.at(), it.position(), it.hash()))
                        .orElse("No checkpoint was ever signed.");
        return whole.unvouched() == 0
                ? signed + " Nothing was written since."
                : signed
                        + (" The %d events since hang together, but until the next checkpoint (a"
                                        + " service signs one every 1000 events and every minute,"
                                        + " unless set otherwise) some of the last could have been"
                                        + " cut off unseen.")
                                .formatted(whole.unvouched());
    }

    /** A line every second. */
    private static final class Progress implements LongConsumer {
        private final long end;
        private final PrintStream out;
        private long told = System.nanoTime();

        Progress(long end, PrintStream out) {
            this.end = end;
            this.out = out;
        }

        @Override
        public void accept(long position) {
            if (System.nanoTime() - told > EVERY.toNanos()) {
                told = System.nanoTime();
                out.printf("  %d events, %d %% ...%n", position, 100 * position / Math.max(1, end));
            }
        }
    }
}
