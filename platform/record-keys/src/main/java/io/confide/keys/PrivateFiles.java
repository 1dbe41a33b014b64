package io.confide.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner may read, and that are there after a power loss. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    static final FileAttribute<Set<PosixFilePermission>> OWNER =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private PrivateFiles() {}

    static Set<OpenOption> optionsFor(OpenOption... options) {
        return Set.of(options);
    }

    /** Made when it is not there. */
    static Path directoryOf(Path file) {
        try {
            return Files.createDirectories(
                    parent(file),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory of " + file, e);
        }
    }

    static void syncDirectoryOf(Path file) {
        try (FileChannel directory = FileChannel.open(parent(file), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sync the directory of " + file, e);
        }
    }

    /**
     * @throws IllegalStateException somebody else may read or write it
     */
    static void refuseUnlessPrivate(Path file) {
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new IllegalStateException(
                        "%s opens every record and can be used by others (%s): run chmod 600 on it, and consider who has read it"
                                .formatted(
                                        file,
                                        PosixFilePermissions.toString(
                                                Files.getPosixFilePermissions(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }
}
