package io.confide.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    private static final String TEXT = "before canary7deadbeef after";

    @TempDir Path directory;
    private final Scan scan = new Scan("canary7");

    @Test
    void a_word_is_found_however_it_is_encoded() {
        assertThat(scan.has(TEXT.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(scan.has(TEXT.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + TEXT).getBytes(StandardCharsets.UTF_8);
            assertThat(scan.has(Base64.getEncoder().encode(shifted))).isTrue();
        }
    }

    @Test
    void another_word_is_none() {
        assertThat(scan.has("before canary8deadbeef after".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void it_is_found_in_any_file_below() throws IOException {
        Path file = Files.createDirectories(directory.resolve("a/b")).resolve("session.db-wal");
        Files.writeString(file, TEXT);
        Files.writeString(directory.resolve("clean.log"), "nothing to see");
        assertThat(scan.below(directory)).containsExactly("a/b/session.db-wal");
    }
}
