package io.confide.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    private static final String WORD = "kanarie7";

    @TempDir Path directory;
    private final Scan scan = new Scan(List.of("somebody else", WORD));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_word_is_found_in_any_file_below(String charset) throws IOException {
        Path file = Files.createDirectories(directory.resolve("a/b")).resolve("session.db-wal");
        Files.writeString(file, "before " + WORD + " after", Charset.forName(charset));
        Files.writeString(directory.resolve("clean.log"), "nothing to see");
        assertThat(scan.below(directory)).containsExactly("a/b/session.db-wal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void a_word_is_found_in_base64(String before) throws IOException {
        byte[] said = (before + WORD + "zzz").getBytes(StandardCharsets.UTF_8);
        Files.writeString(directory.resolve("log"), Base64.getEncoder().encodeToString(said));
        assertThat(scan.below(directory)).containsExactly("log");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionType.class,
            names = {"GZIP", "SNAPPY", "LZ4", "ZSTD"})
    void a_word_is_found_in_what_the_broker_compressed(CompressionType compression)
            throws IOException {
        byte[] said = WORD.repeat(50).getBytes(StandardCharsets.UTF_8);
        byte[] other = "other".repeat(50).getBytes(StandardCharsets.UTF_8);
        segment(compression, "key", new SimpleRecord(said, other));
        segment(compression, "value", new SimpleRecord(other, said));
        Header[] headers = {new RecordHeader("said", said)};
        segment(compression, "header", new SimpleRecord(1, other, other, headers));
        segment(compression, "nothing", new SimpleRecord(other, other));
        assertThat(scan.below(directory))
                .containsExactlyInAnyOrder(
                        "key/00000000000000000000.log",
                        "value/00000000000000000000.log",
                        "header/00000000000000000000.log");
    }

    @Test
    void another_word_is_none() {
        assertThat(scan.has("before kanarie8 after".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private void segment(CompressionType compression, String topic, SimpleRecord record)
            throws IOException {
        Path segment = directory.resolve(topic).resolve("00000000000000000000.log");
        Files.createDirectories(segment.getParent());
        MemoryRecords batch =
                MemoryRecords.withRecords(Compression.of(compression).build(), record);
        try (FileRecords records = FileRecords.open(segment.toFile())) {
            records.append(batch);
        }
    }
}
