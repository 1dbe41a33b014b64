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
import java.util.List;

/** {@code ./confide verify-log}: lets anyone check a log who has its database and our keys. */
public final class VerifyLog {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int CANNOT = 2;
    private static final long EVERY = 10_240;
    private static final String USAGE =
            """
            Verifies a log entry by entry: its hash chain and its signed checkpoints. Reads only.
            usage: verify-log DATABASE LOG KEYS
              DATABASE  an SQLite file, such as data/storage/agreement.db, or the address of a
                        MongoDB database, such as mongodb://host:27017/confide_agreement
              LOG       agreement, session, consent, deletion or access
              KEYS      a file with the published keys (GET /retention/keys)\
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
            return say(verify(args.get(1), storage, keys, out), out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("The keys cannot be read from " + args.get(2) + ": " + e.getMessage());
            return CANNOT;
        } catch (StorageUnavailable e) {
            out.println("The database cannot be read: " + e.getMessage());
            return CANNOT;
        }
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
        return MongoStorage.open(database, name, true);
    }

    private static Verification verify(
            String log, Storage storage, PublishedKeys keys, PrintStream out) {
        long[] told = {0};
        return new ChainVerifier(log, storage, keys::verify)
                .verify(position -> {
                    if (position >= told[0] + EVERY) {
                        told[0] = position;
                        out.println("  " + position + " events ...");
                    }
                });
    }

    private static int say(Verification verification, PrintStream out) {
        return switch (verification) {
            case Verification.Whole whole -> {
                out.printf(
                        "The log is whole: %d events in %d commits, %d checkpoints agree.%n",
                        whole.position(), whole.commits(), whole.checkpoints());
                yield WHOLE;
            }
            case Verification.Broken broken -> {
                out.printf(
                        "The log is broken at position %d: %s.%n",
                        broken.position(), broken.finding());
                yield BROKEN;
            }
        };
    }
}
