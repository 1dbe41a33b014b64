package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.World;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The power fails in the middle of the story; what was acknowledged is there, and it goes on. */
class KillNineSpec {
    @Test
    void nothing_that_was_acknowledged_is_lost_and_the_story_goes_on(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
        try (Installed installed = Installed.in(data)) {
            World world = installed.world();
            Telling story = new Telling(world);
            story.theFirmOpensAFileAndInvites();
            story.everybodySignsAndGetsACopy();
            story.aSessionIsHeldAndWrittenDown();
            String client = story.engagement().file(DemoCast.ANNA).toString();
            String sessions = sessions(story);

            installed.killNine();
            installed.startAgain();

            assertThat(sessions(story)).isEqualTo(sessions);
            assertThat(story.engagement().file(DemoCast.ANNA).toString()).isEqualTo(client);
            // The same acts under the same keys: all of them answered, none of them done twice.
            story.aSessionIsHeldAndWrittenDown();
            assertThat(sessions(story)).isEqualTo(sessions);
            story.theClientKeepsTheirRecords();
            story.theChainsVerify();
        }
    }

    private static String sessions(Telling story) {
        return story.engagement()
                .client()
                .get(story.engagement().at("session", ""))
                .expect(200)
                .text();
    }
}
