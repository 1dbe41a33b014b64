package io.confide.faults.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Disks that take no more; on SQLite only. */
final class Disks {
    private static final long PAGE_BYTES = 16_384L;

    private Disks() {}

    /** SQLite itself says that it is full, for both instances, until they start with more room. */
    static String full(Scene scene) {
        String source = scene.random().nextBoolean() ? Town.SESSION : Town.ACCESS;
        List<String> names = Town.instances(source);
        long pages = pages(scene, source) + scene.random().nextInt(1, 4);
        restart(scene, names, "?max_page_count=" + pages);
        scene.pause(1000, 3000);
        restart(scene, names, "");
        return "disk full for " + source + " at " + pages + " pages";
    }

    /** As its readers see it: what is in the write-ahead log counts. */
    private static long pages(Scene scene, String source) {
        Path file = scene.town().directory().resolve(source + ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA page_count")) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restart(Scene scene, List<String> names, String limit) {
        for (String name : names) {
            scene.town().tell(name, it -> it.withLimit(limit));
            scene.town().again(name);
        }
    }

    /** The operating system refuses to let the files of one process grow. */
    static String refuses(Scene scene) {
        String name = scene.any(Town.NAMES);
        String source = scene.town().ordersOf(name).source();
        long bytes = size(scene, source + ".db-wal") + scene.random().nextInt(1, 4) * PAGE_BYTES;
        String pid = Long.toString(scene.town().worker(name).pid());
        if (!Commands.run("prlimit", "--pid", pid, "--fsize=" + bytes + ":")) {
            return "prlimit found nobody: the disk refused nothing";
        }
        scene.pause(1000, 3000);
        scene.killAndStartAgain(name);
        return "the system refuses writes of " + name + " beyond " + bytes + " bytes";
    }

    private static long size(Scene scene, String file) {
        Path path = scene.town().directory().resolve(file);
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
