package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Aims, actions, reflections and what a session is for, in the browser. */
@Tag("browser")
@NullUnmarked // filled before all tests
class PortalWorkSpec {
    private static final String AIM = "I lead without working at night.";
    private static final String ACTION = "Ask Pia to take the Monday round.";
    private static final String SECRET = "I was afraid of what she would say.";

    private static Screens screens;
    private static Engagement annas;
    private static String held;
    private static String planned;

    @BeforeAll
    static void install(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        screens = Screens.of(PortalWorkSpec.class, directory);
        Office office = new Office(screens.world(), "work");
        office.open("Linden Coaching");
        List.of(ANNA, BEN, CORA).forEach(office::welcome);
        annas = Engagement.open(screens.world(), "work-anna", "INDIVIDUAL", ANNA, CORA);
        annas.agreed(Terms.individual(ANNA, CORA).storedByTheCoach());
        Instant at = annas.inForceSince();
        held = annas.schedule("held", "COACHING", at, 50, "Linden");
        annas.held("held-it", held, at, 50);
        planned = annas.schedule("next", "COACHING", at.plus(Duration.ofDays(7)), 50, "Linden");
    }

    @AfterAll
    static void stop() {
        Screens.leave(screens);
    }

    private static String file(String below) {
        return Screens.page("file", annas, "/" + below);
    }

    private static String clients(String below) {
        return Screens.page("clients", annas, "/" + below);
    }

    @Test
    void s1_the_client_sets_an_aim_and_says_how_far_it_is() {
        Browser anna = screens.at(ANNA);
        anna.go(Screens.page("file", annas, ""));
        anna.follow("Open the aims");
        anna.readable("aims-none");
        anna.press("Set it");
        assertThat(anna.text()).contains("Say what the aim is.");
        anna.type("text", AIM);
        anna.press("Set it");
        assertThat(anna.text()).contains("It is one of your aims now.", AIM);
        anna.readable("aims");
        anna.follow(AIM);
        anna.type("progress", "140");
        anna.press("Note it");
        assertThat(anna.text()).contains("Progress goes from 0 to 100.");
        assertThat(anna.typed("progress")).isEqualTo("140");
        anna.readable("aim-refused");
        anna.type("progress", "40");
        anna.press("Note it");
        assertThat(anna.text()).contains("Noted.", "Progress 40 of 100");
    }

    @Test
    void s1_what_the_coach_suggests_counts_once_the_client_makes_it_theirs() {
        Browser cora = screens.at(CORA);
        cora.go(clients("actions"));
        cora.type("text", ACTION);
        cora.press("Suggest it");
        assertThat(cora.text()).contains("Write a date.");
        cora.readable("actions-refused");
        cora.type("due", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
        cora.press("Suggest it");
        assertThat(cora.text()).contains("It is suggested.", "suggested by the coach");
        cora.follow(ACTION);
        assertThat(cora.text()).doesNotContain("How far it is", "Make it yours");
        Browser anna = screens.at(ANNA);
        anna.go(file("actions"));
        anna.follow(ACTION);
        anna.readable("action-suggested");
        anna.press("Make it mine");
        assertThat(anna.text()).contains("It is yours now.").doesNotContain("suggested");
        anna.press("Note it");
        assertThat(anna.text()).contains("Choose how far it is.");
        anna.choose("status", "Done");
        anna.type("note", "She said yes at once.");
        anna.press("Note it");
        assertThat(anna.text()).contains("Noted.", "done", "She said yes at once.");
        anna.readable("action-done");
    }

    @Test
    void s2_s3_each_log_is_its_owners_until_the_client_shares() {
        Browser anna = screens.at(ANNA);
        anna.go(file(held));
        anna.follow("Reflect on it");
        anna.press("Keep it");
        assertThat(anna.text()).contains("Write something first.");
        anna.readable("reflections-refused");
        anna.type("text", SECRET);
        anna.press("Keep it");
        assertThat(anna.text()).contains("It is in your log", SECRET);
        Browser cora = screens.at(CORA);
        cora.go(clients("reflections"));
        assertThat(cora.text()).doesNotContain(SECRET);
        cora.choose("session", chosen(cora));
        cora.type("text", "I talked too much.");
        cora.press("Keep it");
        assertThat(cora.text()).contains("yours alone", "I talked too much.");
        anna.go(file("reflections"));
        assertThat(anna.text()).doesNotContain("I talked too much.");
        anna.open("Let my coach read it");
        anna.readable("reflections-to-share");
        anna.press("Share it with my coach");
        assertThat(anna.text()).contains("Your coach may read it now.", "client, shared");
        cora.go(clients("reflections"));
        assertThat(cora.text()).contains(SECRET, "I talked too much.");
        cora.readable("reflections-coach");
    }

    /** The only session that was held. */
    private static String chosen(Browser browser) {
        return browser.text()
                .lines()
                .map(String::strip)
                .filter(it -> it.startsWith("Coaching session,"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_did_not_see_that_a_session_was_moved_looks_again() {
        Browser anna = screens.at(ANNA);
        Browser cora = screens.at(CORA);
        anna.go(file(planned));
        anna.follow("Find another date");
        anna.readable("reschedule");
        cora.go(clients(planned + "/reschedule"));
        cora.type("minutes", "45");
        cora.press("Move it");
        assertThat(cora.text()).contains("It has another date now.", "45 minutes");
        anna.type("minutes", "90");
        anna.press("Move it");
        assertThat(anna.text()).contains("It has changed since you opened this page");
        assertThat(anna.text()).contains("45 minutes");
        assertThat(anna.typed("minutes")).isEqualTo("90");
        anna.readable("reschedule-changed");
        anna.press("Move it");
        assertThat(anna.text()).contains("It has another date now.", "90 minutes");
    }

    @Test
    void s1_what_a_session_is_for_is_said_by_the_client() {
        Browser cora = screens.at(CORA);
        cora.go(clients(planned));
        cora.follow("What it is for");
        assertThat(cora.text()).contains("Nothing yet");
        cora.press("Suggest it");
        assertThat(cora.text())
                .contains("Say what it is about.", "Say what should come of it.")
                .contains("Say why it matters.", "Say how you would notice.");
        cora.readable("purpose-refused");
        cora.type("topic", "The Monday round");
        cora.type("outcome", "A first sentence");
        cora.type("meaning", "It begins the week");
        cora.type("success", "I sleep on Sunday");
        cora.type("mustAddress", "The deputy\nThe budget");
        cora.press("Suggest it");
        assertThat(cora.text()).contains("It is suggested.").doesNotContain("Make it mine");
        Browser anna = screens.at(ANNA);
        anna.go(file(planned + "/purpose"));
        assertThat(anna.text()).contains("Suggested by the coach", "The deputy", "The budget");
        assertThat(anna.typed("topic")).isEqualTo("The Monday round");
        anna.readable("purpose-suggested");
        anna.press("Make it mine");
        assertThat(anna.text()).contains("It is yours now.").doesNotContain("Suggested by");
        anna.type("topic", "The first Monday round");
        anna.press("That is what it is for");
        assertThat(anna.text()).contains("That is what the session is for.");
        assertThat(anna.typed("topic")).isEqualTo("The first Monday round");
    }

    @Test
    void who_does_not_sit_at_the_table_finds_nothing() {
        Browser ben = screens.at(BEN);
        for (String below : List.of("aims", "actions", "reflections", planned + "/purpose")) {
            for (String page : List.of(file(below), clients(below))) {
                assertThat(ben.taken(page))
                        .contains("There is nothing here for you.")
                        .doesNotContain(AIM, ACTION, SECRET, "Linden");
            }
        }
        assertThat(screens.at(ANNA).taken(file("aims/none")))
                .contains("There is nothing here for you.");
    }
}
