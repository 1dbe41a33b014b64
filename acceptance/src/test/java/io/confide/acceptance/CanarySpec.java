package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.ConfideEvent;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Office;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T5: not one word that somebody said is stored in clear, in any file, at any time. */
class CanarySpec {
    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(Telling.CANARY));
        for (DemoCast one : DemoCast.values()) {
            words.add(one.email());
            words.add(one.displayName());
        }
        return words;
    }

    /** Not anybody's words: a hash or a salt of them, or a number. */
    private static final Set<String> NO_WORDS =
            Set.of(
                    "note.written/hash",
                    "note.ready-for-handover/hash",
                    "note.handed-over/hash",
                    "report.drafted/salt",
                    "aim.progressed/progress",
                    "programme.channels-registered/phoneRanges");

    @Test
    void no_word_is_stored_in_clear(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
        try (Installed installed = Installed.in(data)) {
            Telling story = new Telling(installed.world());
            everythingIsSaid(story);
            // While it runs there are also files that an orderly end removes.
            assertThat(data.resolve("storage")).isDirectoryContaining("glob:**-wal");
            assertThat(new Scan(words()).below(data)).isEmpty();
            assertThatEveryPersonalPartHadAWordInIt(Logs.of(installed));
            story.itIsApprovedByASecondPersonAndErased();
            story.rebuild();
            installed.stop();
            assertThat(List.of("kafka", "storage", "keys", "ledger", "identity", "logs"))
                    .allSatisfy(part -> assertThat(data.resolve(part)).isNotEmptyDirectory());
            assertThat(new Scan(words()).below(data)).isEmpty();
        }
    }

    private static void everythingIsSaid(Telling story) {
        story.theFirmOpensAFileAndInvites();
        story.whatIsDeclinedDoesNotBind();
        story.everybodySignsAndGetsACopy();
        story.aSessionIsHeldAndWrittenDown();
        story.theClientKeepsTheirRecords();
        story.aKeyBelongsToWhatWasSaidFirst();
        new Office(story.world(), "canary").invite(DemoCast.CLARA);
        new Course(story.world()).isRun();
        new Desk(story.world()).isBusy();
        new BadWords(story).areSaid();
        story.theSponsorAsksAndIsAnsweredAsForNothing();
        story.oneContactAndOnlyThatOneReadsTheReport();
        story.onceWithdrawnTheNextReadIsRefused();
        story.rebuild();
        story.itEndsAndFallsDue();
        story.aHoldStopsTheDisposalUntilTwoReleaseIt();
    }

    /** Whoever adds a personal part to an event plants a word in it here. */
    private static void assertThatEveryPersonalPartHadAWordInIt(List<ConfideEvent> events) {
        Set<String> filled = PersonalParts.filled(events, _ -> true);
        Set<String> planted = PersonalParts.filled(events, said -> said.contains(Telling.CANARY));
        assertThat(PersonalParts.all())
                .allSatisfy(part -> {
                    assertThat(filled).contains(part);
                    assertThat(planted.contains(part))
                            .as(part)
                            .isNotEqualTo(NO_WORDS.contains(part));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_word_would_be_found(String charset, @TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("below"));
        Files.writeString(
                directory.resolve("below/log"),
                "before " + Telling.CANARY + " after",
                Charset.forName(charset));
        assertThat(new Scan(words()).below(directory)).containsExactly("below/log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void an_encoded_word_would_be_found(String before, @TempDir Path directory) throws IOException {
        byte[] said = (before + Telling.CANARY + "zzz").getBytes(StandardCharsets.UTF_8);
        Files.writeString(directory.resolve("log"), Base64.getEncoder().encodeToString(said));
        assertThat(new Scan(words()).below(directory)).containsExactly("log");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionType.class,
            names = {"GZIP", "SNAPPY", "LZ4", "ZSTD"})
    void a_compressed_word_would_be_found(CompressionType compression, @TempDir Path directory)
            throws IOException {
        byte[] said = Telling.CANARY.repeat(50).getBytes(StandardCharsets.UTF_8);
        byte[] other = "other".repeat(50).getBytes(StandardCharsets.UTF_8);
        segment(directory, compression, "key", new SimpleRecord(said, other));
        segment(directory, compression, "value", new SimpleRecord(other, said));
        Header[] headers = {new RecordHeader("said", said)};
        segment(directory, compression, "header", new SimpleRecord(1, other, other, headers));
        segment(directory, compression, "nothing", new SimpleRecord(other, other));
        assertThat(new Scan(words()).below(directory))
                .containsExactlyInAnyOrder(
                        "key/00000000000000000000.log",
                        "value/00000000000000000000.log",
                        "header/00000000000000000000.log");
    }

    private static void segment(
            Path directory, CompressionType compression, String topic, SimpleRecord record)
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
