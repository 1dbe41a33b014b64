package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.DAVID;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Sessions in the browser: planned, held when it was allowed (A6), written down, passed on. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // filled before all tests
class PortalSessionsSpec {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String NOT_YET =
            "A session of this type cannot be held before the agreement is in force.";
    private static final String SIGN_FIRST =
            "Have every party sign the agreement first; chemistry and initiation meetings need"
                    + " none.";
    private static final String NOTE = "She noticed what she says yes to.";

    private static Screens screens;
    private static World world;
    private static Engagement annas;
    private static Engagement bens;
    private static String coaching;

    @BeforeAll
    static void install(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        screens = Screens.of(PortalSessionsSpec.class, directory);
        world = screens.world();
        Office office = new Office(world, "sessions");
        office.open("Linden Coaching");
        List.of(ANNA, BEN, CORA, DAVID, SAM).forEach(office::welcome);
        String programme = office.programme("Acme Logistics", SAM);
        annas = Engagement.sponsored(world, "sessions-anna", ANNA, CORA, programme, SAM);
        bens = Engagement.open(world, "sessions-ben", "INDIVIDUAL", BEN, CORA);
    }

    @AfterAll
    static void stop() {
        Screens.leave(screens);
    }

    private static Browser at(DemoCast who) {
        return screens.at(who);
    }

    private static String sessions(String side, Engagement engagement) {
        return Screens.page(side, engagement, "/sessions");
    }

    /** As the portal's fields have it. */
    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static Instant yesterday() {
        return Instant.now().minus(DAY);
    }

    private static void plan(DemoCast who, String side, String type, Instant at) {
        Browser browser = at(who);
        browser.go(sessions(side, annas));
        browser.choose("type", type);
        browser.type("startsAt", typed(at));
        browser.type("minutes", "60");
        browser.type("place", "Linden");
        browser.press("Plan it");
        assertThat(browser.text()).contains("It is planned.");
    }

    private static void say(Instant at) {
        at(CORA).type("occurredAt", typed(at));
        at(CORA).press("It was held");
    }

    @Test
    @Order(1)
    void an_initiation_meeting_is_planned_by_keyboard_alone() {
        Browser cora = at(CORA);
        cora.go("/portal/home");
        cora.readable("home-coach");
        cora.follow("Sessions with my clients");
        cora.follow(ANNA.displayName());
        cora.readable("sessions-none");
        cora.press("Plan it");
        assertThat(cora.text())
                .contains("Choose what kind of session it is.", "Write a date and a time of day.")
                .contains("Write how many minutes, such as 60.", "Say where you meet.");
        cora.readable("sessions-refused");
        cora.go(sessions("clients", annas));
        cora.tabTo("What kind");
        cora.key("Init");
        cora.tabTo("When it begins");
        LocalDateTime day = LocalDateTime.ofInstant(yesterday(), ZoneOffset.UTC);
        cora.key("%02d%02d%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
        cora.key(Keys.TAB);
        cora.key("0900AM");
        cora.tabTo("How many minutes");
        cora.key("45");
        cora.tabTo("Where");
        cora.key("On the telephone");
        cora.tabTo("Plan it");
        cora.key(Keys.ENTER);
        cora.await("It is planned.");
        assertThat(cora.text()).contains("Initiation meeting", "09:00", "45 minutes", "scheduled");
    }

    @Test
    @Order(2)
    void a6_an_initiation_meeting_is_held_without_an_agreement() {
        Browser cora = at(CORA);
        cora.follow("Initiation meeting");
        cora.readable("session-planned");
        cora.press("It was held");
        assertThat(cora.text()).contains("Noted that it was held.", "held");
    }

    @Test
    @Order(3)
    void a6_a_coaching_session_is_refused_before_everybody_has_signed() {
        plan(ANNA, "file", "Coaching session", yesterday());
        at(ANNA).readable("sessions-client");
        Browser cora = at(CORA);
        cora.go(sessions("clients", annas));
        cora.follow("Coaching session");
        coaching = cora.path();
        say(yesterday());
        assertThat(cora.text()).contains("That was not done", NOT_YET, SIGN_FIRST);
        cora.readable("session-a6-unsigned");
    }

    @Test
    @Order(4)
    void a6_once_it_is_in_force_what_counts_is_when_it_was_held() {
        annas.offered(1, Terms.sponsored(ANNA, CORA).storedByTheCoach());
        annas.sign(ANNA).expect(201);
        annas.sign(SAM).expect(201);
        Browser cora = at(CORA);
        cora.go(Screens.page("clients", annas, "/agreement"));
        cora.follow("Read and sign");
        cora.tick("I have read this version");
        cora.press("Sign version 1");
        assertThat(cora.text()).contains("the agreement is in force");
        cora.go(coaching);
        String late = typed(yesterday());
        cora.type("minutes", "55");
        say(yesterday());
        assertThat(cora.text()).contains(NOT_YET, SIGN_FIRST);
        assertThat(cora.typed("minutes")).as("what was typed is kept").isEqualTo("55");
        assertThat(cora.typed("occurredAt")).startsWith(late.substring(0, 10));
        cora.readable("session-a6-late-entry");
    }

    @Test
    @Order(5)
    void a6_nothing_is_held_in_a_rest_and_the_remedy_helps() {
        Browser cora = at(CORA);
        cora.go(Screens.page("clients", annas, "/agreement/reconfirm"));
        cora.press("Let it rest");
        Instant inTheRest = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        Patience.until("a second of rest has passed", () -> Instant.now().isAfter(inTheRest));
        cora.go(coaching);
        say(inTheRest);
        assertThat(cora.text())
                .contains("A session of this type cannot be held while the agreement rests.")
                .contains("Resume the agreement first, or say when it did occur.");
        cora.readable("session-a6-rest");
        cora.go(Screens.page("clients", annas, "/agreement/reconfirm"));
        cora.press("Take it up again");
        Instant goesOn = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Patience.until("it goes on for a second", () -> Instant.now().isAfter(goesOn));
        cora.go(coaching);
        say(goesOn);
        assertThat(cora.text()).contains("Noted that it was held.");
    }

    @Test
    @Order(6)
    void what_was_held_is_written_down_and_closed() {
        Browser cora = at(CORA);
        cora.go(coaching);
        cora.press("Keep this note");
        assertThat(cora.text()).contains("Write something first.");
        cora.type("text", NOTE);
        cora.press("Keep this note");
        assertThat(cora.text()).contains("The note is kept.", "documented");
        cora.readable("session-documented");
        cora.press("Close this session");
        assertThat(cora.text()).contains("It is closed", "closed");
        cora.follow("Note 1");
        assertThat(cora.text()).contains(NOTE);
        cora.type("text", "And what she says no to.");
        cora.type("reason", "I had left it out.");
        cora.press("Add it");
        assertThat(cora.text()).contains("The addendum stands beside", "I had left it out.");
        cora.readable("note-with-addendum");
        cora.go(sessions("clients", annas));
        assertThat(cora.text()).contains("60 minutes count");
        cora.readable("sessions-coach");
    }

    @Test
    @Order(7)
    void who_was_missing_is_told_only_once_it_should_have_begun() {
        plan(ANNA, "file", "Review", Instant.now().plus(DAY));
        Browser anna = at(ANNA);
        anna.follow("Review");
        anna.open("Somebody did not come");
        anna.choose("missedBy", "The coach");
        anna.press("Note the absence");
        assertThat(anna.text())
                .contains("Nobody can have missed a session that has not begun.")
                .contains("Cancel or reschedule it, or wait until it should have begun.");
        assertThat(anna.typed("missedBy")).isEqualTo("COACH");
        anna.readable("session-absence-refused");
        anna.open("It will not take place");
        anna.press("Cancel this session");
        assertThat(anna.text()).contains("It is cancelled.", "cancelled");
        plan(ANNA, "file", "Closing session", yesterday());
        anna.follow("Closing session");
        anna.open("Somebody did not come");
        anna.choose("missedBy", "The coach");
        anna.press("Note the absence");
        assertThat(anna.text()).contains("missed");
    }

    @Test
    @Order(8)
    void the_client_reads_the_note_and_the_sponsor_finds_nothing() {
        Browser anna = at(ANNA);
        anna.go("/portal/home");
        anna.follow("My sessions");
        anna.follow("Coaching session");
        anna.follow("Note 1");
        assertThat(anna.text()).contains(NOTE).doesNotContain("Write an addendum");
        anna.readable("note-client");
        Browser sam = at(SAM);
        String below = coaching.substring(coaching.indexOf("/sessions"));
        for (String side : List.of("programme", "file", "clients")) {
            assertThat(sam.taken(Screens.page(side, annas, below)))
                    .contains("There is nothing here for you.")
                    .doesNotContain("Coaching session", "Linden");
            assertThat(sam.taken(sessions(side, annas)))
                    .contains("There is nothing here for you.")
                    .doesNotContain("Coaching session", "Linden");
        }
        sam.go(Screens.page("programme", annas, "/agreement"));
        assertThat(sam.has("a[href$='/sessions']")).isFalse();
        sam.go(Screens.page("programme", annas, ""));
        assertThat(sam.has("a[href$='/sessions']")).isFalse();
    }

    @Test
    @Order(9)
    void a_note_that_the_client_keeps_goes_into_their_hands() {
        bens.agreed(Terms.individual(BEN, CORA).keptByTheClient());
        String held = bens.schedule("held", "COACHING", bens.inForceSince(), 50, "Linden");
        bens.held("held-it", held, bens.inForceSince(), 50);
        Browser cora = at(CORA);
        cora.go(Screens.page("clients", bens, "/" + held));
        cora.type("text", "He wants to be heard.");
        cora.press("Keep this note");
        assertThat(cora.text()).contains("The note waits for your client");
        cora.follow("Note 1");
        assertThat(cora.text())
                .contains("Only the client has the words.")
                .doesNotContain("He wants to be heard.");
        Browser ben = at(BEN);
        ben.go(Screens.page("file", bens, "/" + held));
        ben.follow("Note 1");
        assertThat(ben.text()).contains("He wants to be heard.");
        ben.readable("note-to-take");
        ben.press("I have it");
        assertThat(ben.text()).contains("You have it now", "the client has it, and nobody else");
    }

    @Test
    @Order(10)
    void a12_a_new_coach_sees_of_the_earlier_sessions_what_was_released() {
        handOver(annas, ANNA, List.of("K1"));
        handOver(bens, BEN, List.of());
        Browser david = at(DAVID);
        await(david, annas);
        david.go(sessions("clients", annas));
        assertThat(david.text()).contains("Coaching session", "closed");
        david.follow("Coaching session");
        assertThat(david.text()).contains("None to read here.").doesNotContain("Note 1");
        david.readable("session-new-coach");
        await(david, bens);
        david.go(sessions("clients", bens));
        assertThat(david.text()).contains("Sessions", "None yet.");
        assertThat(david.has("a[href*='/sessions/']")).isFalse();
        Browser cora = at(CORA);
        cora.go(sessions("clients", bens));
        assertThat(cora.text()).contains("There is nothing here for you.");
    }

    private static void handOver(Engagement engagement, DemoCast client, List<String> released) {
        Map<String, Object> proposal = Map.of("to", world.person(DAVID), "reason", "leave");
        String handover =
                world.as(FRIDA)
                        .post(engagement.at("agreement", "handovers"), proposal)
                        .expect(201)
                        .id();
        world.as(client)
                .post(
                        engagement.at("agreement", "handovers/" + handover + "/agreement"),
                        Map.of("released", released))
                .expect(204);
    }

    private static void await(Browser david, Engagement engagement) {
        Patience.until(
                "the session service knows the new coach",
                () -> {
                    david.go(sessions("clients", engagement));
                    return !david.text().contains("There is nothing here for you.");
                });
    }
}
