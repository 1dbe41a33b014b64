package io.confide.acceptance;

import io.confide.storage.mongodb.EmulatedMongo;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The same story with everything kept in MongoDB, or what speaks like it. */
class MongoStorySpec {
    @Test
    void the_story_is_told_on_mongodb_too(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
        String real = System.getenv().getOrDefault("CONFIDE_TEST_MONGODB", "");
        if (real.isEmpty()) {
            try (EmulatedMongo emulated = EmulatedMongo.start()) {
                tell(
                        data,
                        Map.of(
                                "confide.storage",
                                "mongodb",
                                "confide.mongodb.uri",
                                emulated.uri(),
                                "confide.mongodb.allow-standalone",
                                "true"));
            }
        } else {
            tell(data, Map.of("confide.storage", "mongodb", "confide.mongodb.uri", real));
        }
    }

    private static void tell(Path data, Map<String, String> settings) {
        try (Installed installed = Installed.in(data, settings)) {
            Telling story = new Telling(installed.world());
            story.theFirmOpensAFileAndInvites();
            story.anIncompleteAgreementIsRefusedWithWhatIsMissing();
            story.whatIsDeclinedDoesNotBind();
            story.everybodySignsAndGetsACopy();
            story.aSessionIsHeldAndWrittenDown();
            story.theClientKeepsTheirRecords();
            story.anotherCustodyHoldsFromThenOn();
            story.theSponsorAsksAndIsAnsweredAsForNothing();
            story.oneContactAndOnlyThatOneReadsTheReport();
            story.theReceiptVerifies("given");
            story.onceWithdrawnTheNextReadIsRefused();
            story.itEndsAndFallsDue();
            story.aHoldStopsTheDisposalUntilTwoReleaseIt();
            story.itIsApprovedByASecondPersonAndErased();
            story.viewsShowErasedAndARebuildGivesTheSame();
            story.theChainsVerify();
        }
    }
}
