package io.confide.acceptance;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.DAVID;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.nio.file.Path;
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
import tools.jackson.databind.node.ObjectNode;

/** What an agreement lives through, in the browser: a template, a rest, another coach, notice. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@NullUnmarked // filled before all tests
class PortalCourseSpec {
    private static Screens screens;
    private static World world;
    private static Engagement annas;
    private static Engagement bens;

    @BeforeAll
    static void install(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        screens = Screens.of(PortalCourseSpec.class, directory);
        world = screens.world();
        Office office = new Office(world, "pages");
        office.open("Linden Coaching");
        List.of(ANNA, BEN, CORA, DAVID).forEach(office::welcome);
        annas = Engagement.open(world, "pages-anna", "INDIVIDUAL", ANNA, CORA);
        annas.agreed(Terms.individual(ANNA, CORA));
        annas.aim("aim", "I say no in time.");
        bens = Engagement.open(world, "pages-ben", "INDIVIDUAL", BEN, CORA);
        String copy = annas.at("agreement", "agreements/1/copy");
        Patience.until("her copy", () -> annas.client().get(copy).status() == 200);
    }

    @AfterAll
    static void stop() {
        Screens.leave(screens);
    }

    private static Browser at(DemoCast who) {
        return screens.at(who);
    }

    private static String page(String side, Engagement engagement, String below) {
        return Screens.page(side, engagement, "/agreement" + below);
    }

    @Test
    @Order(1)
    void a_draft_begins_with_a_template_of_the_firm() {
        ObjectNode terms = (ObjectNode) Terms.individual(BEN, CORA).draft().path("terms");
        terms.remove("parties");
        String template =
                world.as(FRIDA)
                        .post(
                                "/agreement/templates",
                                Map.of("name", "House rules", "kind", "INDIVIDUAL", "terms", terms))
                        .expect(201)
                        .id();
        world.as(FRIDA).post("/agreement/templates/" + template + "/issue").expect(200);
        Browser cora = at(CORA);
        cora.go(page("clients", bens, "/draft"));
        cora.press("Start from this template");
        assertThat(cora.text()).contains("The draft begins with the wording of the template");
        cora.readable("draft-from-template");
    }

    @Test
    @Order(2)
    void a_draft_that_somebody_changed_meanwhile_is_not_overwritten() {
        Browser cora = at(CORA);
        cora.go(page("clients", bens, "/draft"));
        bens.draft("meanwhile", Terms.individual(BEN, CORA)).expect(200);
        cora.type("/terms/inactiveStorage", "In a safe.");
        cora.press("Save");
        assertThat(cora.text()).contains("See what is saved now");
        cora.readable("draft-changed-since");
    }

    @Test
    @Order(3)
    void an_offer_is_taken_back() {
        Browser cora = at(CORA);
        cora.go(page("clients", bens, "/1/offer"));
        cora.press("Offer it for signature");
        cora.go(page("clients", bens, "/1"));
        cora.press("Withdraw the offer");
        assertThat(cora.text()).contains("The offer is withdrawn");
    }

    @Test
    @Order(4)
    void the_agreement_rests_and_is_taken_up_again() {
        Browser anna = at(ANNA);
        anna.go(page("file", annas, "/reconfirm"));
        anna.press("Let it rest");
        anna.go(page("file", annas, ""));
        anna.readable("agreement-at-rest");
        Browser cora = at(CORA);
        cora.go(page("clients", annas, "/reconfirm"));
        cora.press("Take it up again");
        assertThat(cora.text()).doesNotContain("Take it up again");
    }

    @Test
    @Order(5)
    void copies_are_there_to_take_home() {
        Browser anna = at(ANNA);
        anna.go(page("file", annas, ""));
        assertThat(anna.has("a[href$='/1/copy.pdf']")).isTrue();
        assertThat(anna.taken(page("file", annas, "/1/copy.html")))
                .contains("Coaching agreement", "SHA-256", "attested by Confide");
        assertThat(anna.taken(page("file", annas, "/1/copy.pdf"))).startsWith("%PDF-");
    }

    @Test
    @Order(6)
    void a_version_prints_with_its_words_and_without_the_buttons() {
        Browser anna = at(ANNA);
        anna.go(page("file", annas, "/1"));
        assertThat(anna.printed("agreement")).startsWith("%PDF-");
    }

    @Test
    @Order(7)
    void a12_the_client_says_no_and_later_yes_to_another_coach() {
        propose();
        Browser anna = at(ANNA);
        anna.go(page("file", annas, "/handover"));
        anna.readable("handover");
        anna.open("I do not agree");
        anna.press("Stay with my coach");
        assertThat(anna.text()).contains("You have declined");
        propose();
        anna.go(page("file", annas, "/handover"));
        anna.press("Agree to the new coach");
        assertThat(anna.text()).contains("You have agreed");
        Browser david = at(DAVID);
        david.go("/portal/clients");
        david.follow(ANNA.displayName());
        assertThat(david.text()).doesNotContain("I say no in time.");
        Browser cora = at(CORA);
        cora.go("/portal/clients");
        assertThat(cora.text()).doesNotContain(ANNA.displayName());
    }

    private static void propose() {
        Browser frida = at(FRIDA);
        frida.go("/portal/firm/engagements/" + annas.id() + "/handover");
        frida.choose("to", DAVID.displayName());
        frida.type("reason", "Cora is on leave.");
        frida.press("Propose");
    }

    @Test
    @Order(8)
    void a9_notice_names_the_last_day() {
        Browser anna = at(ANNA);
        anna.go(page("file", annas, "/end"));
        anna.choose("reason", "It is completed");
        anna.type("day", "2099-01-31");
        anna.press("End the coaching");
        assertThat(anna.text()).contains("Notice is given", "31 January 2099");
        anna.readable("agreement-noticed");
    }
}
