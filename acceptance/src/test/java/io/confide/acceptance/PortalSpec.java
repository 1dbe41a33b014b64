package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A person looks: signs in, reads their page, and everybody can read it. */
@Tag("browser")
@NullUnmarked // filled before all tests
class PortalSpec {
    private static Screens screens;

    @BeforeAll
    static void install(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        screens = Screens.of(PortalSpec.class, directory);
        Telling story = new Telling(screens.world());
        story.theFirmOpensAFileAndInvites();
        story.everybodySignsAndGetsACopy();
        story.aSessionIsHeldAndWrittenDown();
    }

    @AfterAll
    static void stop() {
        Screens.leave(screens);
    }

    @Test
    void the_client_reads_their_file() {
        look(DemoCast.ANNA, "/portal/file", "My file");
    }

    @Test
    void the_coach_sees_their_clients() {
        look(DemoCast.CORA, "/portal/clients", "My clients");
    }

    @Test
    void operations_see_whether_all_is_well() {
        look(DemoCast.OLIVIA, "/portal/system", "System");
    }

    private static void look(DemoCast who, String page, String heading) {
        Browser browser = screens.at(who);
        browser.go(page);
        assertThat(browser.text()).contains(heading);
        browser.readable(who.username());
    }
}
