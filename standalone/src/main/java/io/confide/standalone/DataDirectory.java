package io.confide.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of one installation, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
    private static final long LEAST_FREE = 512L << 20;
    private static final List<String> OURS =
            List.of("kafka", "storage", "keys", "ledger", "identity", "logs");

    private final FileChannel channel;

    private DataDirectory(FileChannel channel) {
        this.channel = channel;
    }

    static DataDirectory hold(Installation installation) {
        Path data = installation.data();
        try {
            create(data);
            DataDirectory held = lock(data);
            if (installation.fresh()) {
                empty(data);
            }
            enoughRoom(data);
            return held;
        } catch (IOException e) {
            throw new Cannot(
                    "The data directory "
                            + data
                            + " cannot be used: check that it may be written.");
        }
    }

    /** For nobody else on this machine, where the file system knows of others. */
    private static void create(Path data) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.exists(data)) {
            Files.createDirectories(Objects.requireNonNullElse(data.getParent(), data));
            Files.createDirectory(
                    data,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(data);
        }
    }

    private static DataDirectory lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        data.resolve("in-use.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Cannot(
                    "Another Confide is running on "
                            + data
                            + ": stop it first, or set CONFIDE_DATA to another directory.");
        }
        return new DataDirectory(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void enoughRoom(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < LEAST_FREE) {
            throw new Cannot(
                    "There are only %d MB free at %s and Confide wants %d: make room, or set CONFIDE_DATA."
                            .formatted(free >> 20, data, LEAST_FREE >> 20));
        }
    }

    /** Only what Confide made itself. */
    private static void empty(Path data) throws IOException {
        for (String name : OURS) {
            Path part = data.resolve(name);
            if (Files.exists(part)) {
                try (Stream<Path> all = Files.walk(part)) {
                    all.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
                }
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
