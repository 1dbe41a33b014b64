package io.confide.acceptance;

import io.confide.storage.mongodb.EmulatedMongo;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same story with everything kept in MongoDB, or what speaks like it. */
class MongoStorySpec {
    @Test
    void the_story_is_told_on_mongodb_too() {
        String real = System.getenv().getOrDefault("CONFIDE_TEST_MONGODB", "");
        if (real.isEmpty()) {
            try (EmulatedMongo emulated = EmulatedMongo.start()) {
                tell(
                        Map.of(
                                "confide.storage",
                                "mongodb",
                                "confide.mongodb.uri",
                                emulated.uri(),
                                "confide.mongodb.allow-standalone",
                                "true"));
            }
        } else {
            tell(Map.of("confide.storage", "mongodb", "confide.mongodb.uri", real));
        }
    }

    private static void tell(Map<String, String> settings) {
        try (Installed installed = Installed.fresh(settings)) {
            Telling story = new Telling(installed.world());
            story.theFirmOpensAFileAndInvites();
            story.anIncompleteAgreementIsRefusedWithWhatIsMissing();
            story.everybodySignsAndGetsACopy();
            story.aSessionIsHeldAndWrittenDown();
            story.theClientKeepsTheirRecords();
            story.theSponsorAsksAndIsAnsweredAsForNothing();
            story.oneContactAndOnlyThatOneReadsTheReport();
            story.onceWithdrawnTheNextReadIsRefused();
            story.itEndsIsDueApprovedByASecondPersonAndErased();
            story.viewsShowErasedAndARebuildGivesTheSame();
            story.theChainsVerify();
        }
    }
}
