package io.confide.acceptance;

import io.confide.harness.Installation;
import io.confide.storage.mongodb.EmulatedMongo;
import io.confide.storage.mongodb.TestServer;
import io.confide.storage.mongodb.TestServers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The same story with everything kept in MongoDB, or what speaks like it. */
class MongoStorySpec {
    @Test
    void the_story_is_told_on_mongodb_too(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
        Optional<TestServer> real = TestServers.real();
        if (real.isPresent()) {
            tell(data, on(real.get()));
        } else {
            try (EmulatedMongo emulated = EmulatedMongo.start()) {
                tell(data, on(new TestServer(emulated.uri(), true)));
            }
        }
    }

    private static Map<String, String> on(TestServer server) {
        return Map.of(
                "confide.storage",
                "mongodb",
                "confide.mongodb.uri",
                server.uri(),
                "confide.mongodb.allow-standalone",
                String.valueOf(server.standalone()));
    }

    private static void tell(Path data, Map<String, String> settings) {
        try (Installation installed = Installed.in(data, settings)) {
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
