package io.confide.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that show every change of the published language in review. */
final class Approved {

    private Approved() {}

    /** Fails when the file differs; {@code -Dapprove=true} writes it anew. */
    static void compare(Path file, String now, String whenDifferent) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, now);
        }
        assertThat(file)
                .as("%s is missing: run with -Dapprove=true, look at it and commit it", file)
                .exists();
        assertThat(Files.readString(file)).as("%s: %s", file, whenDifferent).isEqualTo(now);
    }
}
