package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.OLIVIA;
import static io.confide.standalone.demo.DemoCast.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import java.nio.file.Path;
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

/** From an empty firm to a signed three-party agreement and on, by nothing but the browser. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // filled before all tests
class PortalAgreementSpec {
    /** Of no language in particular, from right to left, and too long for any line. */
    private static final String WALKS =
            "נפגשים בפארק — we meet in the park, "
                    + "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel".repeat(2);

    private static Screens screens;
    private static String coachs;
    private static String clients;
    private static String sponsors;

    @BeforeAll
    static void install(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        screens = Screens.of(PortalAgreementSpec.class, directory);
        screens.world()
                .as(OLIVIA)
                .key("portal:firm")
                .post(
                        "/agreement/firms",
                        Map.of(
                                "firm",
                                DemoCast.FIRM,
                                "name",
                                "Linden",
                                "admin",
                                Map.of("name", FRIDA.displayName(), "email", FRIDA.email())))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        Screens.leave(screens);
    }

    private static Browser at(DemoCast who) {
        return screens.at(who);
    }

    private static void join(DemoCast who) {
        at(who).press("Accept my invitation");
    }

    @Test
    @Order(1)
    void the_admin_invites_everybody_and_they_join() {
        Browser frida = at(FRIDA);
        frida.readable("join");
        join(FRIDA);
        frida.follow("Our firm");
        frida.readable("firm-empty");
        frida.follow("Invite people");
        frida.press("Invite");
        assertThat(frida.has(".trouble[role=alert]")).isTrue();
        frida.readable("people-refused");
        invite(CORA, "Coach");
        invite(ANNA, "Client");
        invite(SAM, "Sponsor contact");
        assertThat(frida.text()).contains(CORA.displayName(), ANNA.email(), "invited");
        for (DemoCast one : new DemoCast[] {CORA, ANNA, SAM}) {
            join(one);
        }
        frida.go("/portal/firm/people");
        assertThat(frida.text()).contains("joined").doesNotContain("invited");
        frida.readable("people");
    }

    private static void invite(DemoCast who, String role) {
        Browser frida = at(FRIDA);
        frida.go("/portal/firm/people");
        frida.type("name", who.displayName());
        frida.type("email", who.email());
        frida.tick(role);
        frida.press("Invite");
    }

    @Test
    @Order(2)
    void the_admin_opens_a_programme_and_a_client_file() {
        Browser frida = at(FRIDA);
        frida.go("/portal/firm/programmes");
        frida.type("organisation", "Acme Logistics");
        frida.tick(SAM.displayName());
        frida.type("mailDomains", "acme.example");
        frida.press("Open the programme");
        assertThat(frida.text()).contains("The programme is open", "acme.example");
        frida.readable("programmes");
        frida.go("/portal/firm/engagements/new");
        frida.press("Open the file");
        assertThat(frida.text()).contains("Choose who the client is.", "Say who pays.");
        frida.readable("file-refused");
        frida.choose("client", ANNA.displayName());
        frida.choose("coach", CORA.displayName());
        frida.choose("kind", "A sponsor pays");
        frida.choose("programme", "Acme Logistics");
        frida.tick(SAM.displayName());
        frida.press("Open the file");
        assertThat(frida.text()).contains("The file is open", ANNA.displayName());
        frida.readable("firm");
    }

    @Test
    @Order(3)
    void the_coach_writes_and_sees_what_is_missing() {
        Browser cora = at(CORA);
        cora.go("/portal/clients");
        cora.follow(ANNA.displayName());
        coachs = cora.path() + "/agreement";
        clients = coachs.replace("/clients/", "/file/");
        sponsors = coachs.replace("/clients/", "/programme/");
        cora.follow("Open the agreement");
        cora.readable("agreement-nothing-yet");
        cora.follow("Write the agreement");
        assertThat(cora.text()).contains("0 of 26 terms say what they must");
        cora.press("Fill empty fields with suggested wording");
        cora.readable("draft-suggested");
        cora.type("/terms/personal", WALKS);
        cora.await("of 26 terms say what they must");
        fillTheRest(cora);
        cora.await("25 of 26 terms say what they must");
        cora.type("/terms/law/governingLaw", "TBD");
        cora.press("Save");
        assertThat(cora.text()).contains("25 of 26 terms say what they must", "Governing law");
        cora.readable("draft-almost");
        cora.type("/terms/law/governingLaw", "Germany");
        cora.await("26 of 26 terms say what they must");
        cora.press("Save and look at it");
        cora.readable("offer");
    }

    private static void fillTheRest(Browser cora) {
        cora.type("/terms/parties/coach/credentials", "ICF PCC");
        cora.type("/terms/parties/sponsor/organisation", "Acme Logistics");
        cora.type("/terms/sessions/number", "8");
        cora.type("/terms/sessions/place", "In the park");
        cora.type("/terms/sessions/start", "2027-01-18");
        cora.type("/terms/sessions/expectedEnd", "2027-10-29");
        cora.type("/terms/contact/client", "by message in the portal");
        cora.type("/terms/contact/coach", CORA.email());
        cora.type("/terms/contact/administrativeChannel", "office@linden.example");
        cora.type("/terms/contact/sponsor", "people@acme.example");
        cora.type("/terms/fees/amount", "EUR 240 per session");
        cora.type("/terms/fees/payer", "Acme Logistics");
        cora.type("/terms/privacy/controller", "Linden, privacy@linden.example");
        cora.value("/terms/sponsorReceives", "COUNT");
        cora.value("/annex/aims/setInFirstSession", "yes");
        cora.choose("/annex/privateChannel/kind", "E-mail");
        cora.type("/annex/privateChannel/address", ANNA.email());
        cora.choose("/annex/custody/choice", "the coach stores them securely");
        cora.type("/annex/custody/where", "In Confide, under a key of its own.");
    }

    @Test
    @Order(4)
    void everybody_reads_and_signs_the_same_one_of_them_by_keyboard_alone() {
        at(CORA).press("Offer it for signature");
        assertThat(at(CORA).text()).contains("waits for your signature");
        sign(CORA, coachs);
        Browser anna = at(ANNA);
        anna.go(clients);
        anna.tabTo("Skip to the content");
        anna.key(Keys.ENTER);
        anna.tabTo("Read and sign");
        anna.key(Keys.ENTER);
        anna.await("Private annex");
        anna.readable("paper-client");
        anna.tabTo("I have read this version");
        anna.key(Keys.SPACE);
        anna.tabTo("Sign version 1");
        anna.key(Keys.ENTER);
        anna.await("You have signed.");
        Browser sam = at(SAM);
        sam.go(sponsors);
        sam.follow("Read and sign");
        assertThat(sam.text())
                .doesNotContainIgnoringCase("private annex")
                .doesNotContain(ANNA.email());
        sam.readable("paper-sponsor");
        sam.press("Sign version 1");
        assertThat(sam.text()).contains("Tick that you have read it");
        sam.readable("paper-unticked");
        sam.tick("I have read this version");
        sam.press("Sign version 1");
        assertThat(sam.text()).contains("the agreement is in force");
        sam.readable("agreement-sponsor");
    }

    private static void sign(DemoCast who, String agreement) {
        Browser browser = at(who);
        browser.go(agreement);
        browser.follow("Read and sign");
        browser.tick("I have read this version");
        browser.press("Sign version");
        assertThat(browser.text()).contains("You have signed");
    }

    @Test
    @Order(5)
    void the_next_version_is_compared_with_the_one_in_force() {
        Browser cora = at(CORA);
        cora.go(coachs);
        cora.follow("Write the next version");
        cora.type("/terms/sessions/number", "10");
        cora.press("Save and look at it");
        cora.press("Offer it for signature");
        assertThat(cora.text()).contains("Version 2 offered");
        Browser anna = at(ANNA);
        anna.go(clients);
        anna.follow("What changed since version 1");
        assertThat(anna.text()).contains("How many sessions", "8", "10");
        anna.readable("compare");
        anna.go(clients + "/2");
        anna.open("I do not want to sign it");
        anna.type("remark", "Eight are enough.");
        anna.press("Decline this version");
        assertThat(anna.text()).contains("You have declined", "Version 1 in force");
        anna.readable("agreement-client");
    }

    @Test
    @Order(6)
    void client_and_coach_look_at_it_again() {
        Browser anna = at(ANNA);
        anna.go(clients);
        anna.follow("Look at it again");
        anna.press("Put it on the agenda");
        assertThat(anna.text()).contains("The client asked for it.");
        anna.press("Say what I find");
        assertThat(anna.text()).contains("Choose what you find.");
        anna.readable("reconfirm");
        state(ANNA, clients);
        assertThat(anna.text()).contains("Noted.");
        state(CORA, coachs);
        assertThat(at(CORA).text()).contains("You have both found the same.");
        at(CORA).readable("reconfirmed");
    }

    private static void state(DemoCast who, String agreement) {
        Browser browser = at(who);
        browser.go(agreement + "/reconfirm");
        for (String item :
                new String[] {
                    "goals",
                    "circumstances",
                    "disclosure",
                    "custody",
                    "channel",
                    "rhythm",
                    "feedback"
                }) {
            browser.tick("I have looked at " + item);
        }
        browser.tick("It goes on as agreed");
        browser.press("Say what I find");
    }

    @Test
    @Order(7)
    void the_client_says_how_it_goes() {
        Browser anna = at(ANNA);
        anna.go(clients + "/feedback");
        anna.press("Tell my coach");
        assertThat(anna.has(".trouble[role=alert]")).isTrue();
        anna.type("text", "I would like more silence.");
        anna.readable("feedback");
        anna.press("Tell my coach");
        assertThat(anna.text()).contains("Your coach reads it");
    }

    @Test
    @Order(8)
    void a_party_ends_it() {
        Browser sam = at(SAM);
        sam.go(sponsors + "/end");
        sam.readable("end");
        sam.choose("reason", "We no longer support it");
        sam.press("End the coaching");
        assertThat(sam.text()).contains("The coaching has ended");
        sam.readable("agreement-ended");
    }
}
