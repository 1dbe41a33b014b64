package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.ConfideEvent;
import io.confide.harness.Installation;
import io.confide.harness.Scan;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

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
        try (Installation installed = Installed.in(data)) {
            Telling story = new Telling(installed.world());
            everythingIsSaid(story);
            // While it runs there are also files that an orderly end removes.
            assertThat(data.resolve("storage")).isDirectoryContaining("glob:**-wal");
            assertThat(new Scan(words()).below(data)).isEmpty();
            assertThatEveryPersonalPartHadAWordInIt(Logs.of(installed));
            story.itIsApprovedByASecondPersonAndErased();
            story.rebuild();
            assertThat(installed.stop()).isTrue();
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
}
