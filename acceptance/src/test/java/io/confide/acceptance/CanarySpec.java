package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void no_word_is_stored_in_clear() {
        try (Installed installed = Installed.fresh()) {
            Telling story = new Telling(installed.world());
            story.theFirmOpensAFileAndInvites();
            story.everybodySignsAndGetsACopy();
            story.aSessionIsHeldAndWrittenDown();
            story.theClientKeepsTheirRecords();
            new Office(story.world(), "canary").invite(DemoCast.CLARA);
            assertThat(new Scan(words()).below(installed.data())).isEmpty();
            story.theSponsorAsksAndIsAnsweredAsForNothing();
            story.oneContactAndOnlyThatOneReadsTheReport();
            story.onceWithdrawnTheNextReadIsRefused();
            story.itEndsIsDueApprovedByASecondPersonAndErased();
            story.rebuild();
            installed.stop();
            assertThat(installed.data().resolve("kafka")).isNotEmptyDirectory();
            assertThat(installed.data().resolve("storage")).isNotEmptyDirectory();
            assertThat(new Scan(words()).below(installed.data())).isEmpty();
        }
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
}
