package io.confide.standalone.demo;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.BEN;
import static io.confide.standalone.demo.DemoCast.CLARA;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.DAVID;
import static io.confide.standalone.demo.DemoCast.DEV;
import static io.confide.standalone.demo.DemoCast.ELIN;
import static io.confide.standalone.demo.DemoCast.EMIL;
import static io.confide.standalone.demo.DemoCast.FLORA;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.GUS;
import static io.confide.standalone.demo.DemoCast.HANA;
import static io.confide.standalone.demo.DemoCast.IRIS;
import static io.confide.standalone.demo.DemoCast.IVO;
import static io.confide.standalone.demo.DemoCast.PAVEL;
import static io.confide.standalone.demo.DemoCast.SAM;
import static io.confide.standalone.demo.DemoCast.TARA;

import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Engagement.Note;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A firm with clients at every stage, told through the gateway as people would do it. Each act has
 * a fixed idempotency key: loading again goes on where it was interrupted.
 */
public final class DemoProgramme {
    private static final String SCOPE = "demo";

    private final World world;
    private final Office office;
    private final Consumer<String> progress;

    private DemoProgramme(World world, Consumer<String> progress) {
        this.world = world;
        this.office = new Office(world, SCOPE);
        this.progress = progress;
    }

    /**
     * Loads what is not there yet.
     *
     * @param progress hears of every step, in a few words
     */
    public static void load(URI gateway, URI issuer, Consumer<String> progress) {
        new DemoProgramme(new World(gateway, issuer), progress).load();
    }

    private void load() {
        if (isLoaded()) {
            progress.accept("the programme is there already");
            return;
        }
        progress.accept("Linden Coaching opens, its people join");
        office.open("Linden Coaching");
        List.of(PAVEL, CORA, DAVID, ELIN, IRIS, SAM, TARA).forEach(office::welcome);
        String acme = office.programme("Acme Logistics GmbH", SAM, TARA);
        List.of(ANNA, BEN, CLARA, DEV, EMIL, FLORA, GUS, IVO).forEach(office::welcome);
        office.invite(HANA);
        office.template(
                "How we work with people who pay for themselves",
                "INDIVIDUAL",
                Terms.individual(BEN, CORA));
        anna(acme);
        ben();
        clara();
        dev(acme);
        emil(acme);
        flora();
        gus();
        // Last: once his file is erased, everything else is there.
        ivo();
    }

    /** Whoever begins anew finds no firm; the last act of the programme is an erasure. */
    private boolean isLoaded() {
        if (world.as(FRIDA).get("/agreement/me").status() != 200) {
            return false;
        }
        JsonNode files = world.as(FRIDA).get("/views/engagements?as=firm").expect(200).json();
        return files.path("items").findValuesAsString("stage").contains("ERASED");
    }

    private Engagement alone(String kind, DemoCast client, DemoCast coach) {
        progress.accept(client.displayName() + ", with " + coach.displayName());
        return Engagement.open(world, SCOPE + ":" + client.username(), kind, client, coach);
    }

    private Engagement atAcme(String acme, DemoCast client, DemoCast coach) {
        progress.accept(client.displayName() + ", with " + coach.displayName() + ", for Acme");
        return Engagement.sponsored(
                world, SCOPE + ":" + client.username(), client, coach, acme, SAM, TARA);
    }

    /** In the middle of it: sessions, notes, reflections, aims, a report that one contact reads. */
    private void anna(String acme) {
        Engagement anna =
                atAcme(acme, ANNA, CORA).agreed(Terms.sponsored(ANNA, CORA).storedByTheCoach());
        Instant opened = anna.opened();
        String first = session(anna, "first", "INITIATION", opened.minus(Duration.ofDays(21)));
        anna.note(
                "first:note",
                first,
                "Anna leads eleven people since May and does the old job too.");
        anna.close("first:close", first);
        String aim = anna.aim("aim", "I hand over the daily planning and trust the team with it.");
        anna.aimProgress("aim:40", aim, 40);
        Instant signed = anna.inForceSince();
        String second = anna.schedule("second", "COACHING", signed, 90, "Linden, room 2");
        anna.purpose(
                "second:purpose",
                second,
                "Delegating without checking twice",
                "Two tasks that somebody else owns",
                "I want my evenings back",
                "Nobody asks me about the shift plan for a week");
        anna.held("second:held", second, signed, 85);
        anna.note("second:note", second, "She noticed how she answers before she is asked.");
        anna.reflect(
                ANNA, "second:reflection", second, "Saying nothing was the hard part. It worked.");
        anna.reflect(
                CORA,
                "second:reflection",
                second,
                "I was quick with an idea of mine; wait longer.");
        anna.close("second:close", second);
        String action = anna.action("action", "Ask Jon to run the Monday planning", "2027-01-15");
        anna.actionProgress("action:note", action, "OPEN", "He said yes, starts in two weeks.");
        anna.schedule("third", "COACHING", opened.plus(Duration.ofDays(14)), 90, "Linden, room 2");
        anna.ask(SAM, "ask", "Talks about the next step in Anna's role");
        String report =
                anna.report(
                        "report", "Anna delegates planning; two of three goals are on their way.");
        anna.grant(
                "grant",
                report,
                SAM,
                "For the talk about the next step",
                opened.plus(Duration.ofDays(90)));
        anna.feedback("feedback", "I feel heard, and I would like more silence after a question.");
    }

    /** Held, and written down with all that belongs to it. */
    private static String session(Engagement engagement, String act, String type, Instant at) {
        String session = engagement.schedule(act, type, at, 60, "Linden, room 1");
        engagement.held(act + ":held", session, at, 60);
        return session;
    }

    /** The agreement is being written. */
    private void ben() {
        alone("INDIVIDUAL", BEN, CORA).draft("draft", Terms.incomplete()).expect(200);
    }

    /** Offered, not signed yet. */
    private void clara() {
        Engagement clara = alone("INDIVIDUAL", CLARA, DAVID);
        clara.draft("draft", Terms.individual(CLARA, DAVID)).expect(200);
        clara.offer("offer").expect(200);
    }

    /** The client signed, coach and sponsor did not yet. */
    private void dev(String acme) {
        Engagement dev = atAcme(acme, DEV, ELIN);
        dev.draft("draft", Terms.sponsored(DEV, ELIN)).expect(200);
        dev.offer("offer").expect(200);
        dev.sign(DEV).expect(201);
    }

    /** In force, the first meeting ahead, and more sessions on the table. */
    private void emil(String acme) {
        Terms terms = Terms.sponsored(EMIL, DAVID);
        atAcme(acme, EMIL, DAVID)
                .agreed(terms)
                .offered(2, terms.saying("/terms/sessions", "frequency", "every second week"));
    }

    /** Coached by a colleague, with a session to come. */
    private void gus() {
        Engagement gus = alone("INTERNAL", GUS, IRIS).agreed(Terms.internal(GUS, IRIS));
        session(gus, "first", "INITIATION", gus.opened().minus(Duration.ofDays(60)));
        progress.accept("  ended, and due to be disposed of");
        gus.end("end", "It did what I hoped for.");
        gus.shorten("shorten");
    }

    /** Takes every note home. */
    private void flora() {
        Engagement flora =
                alone("INDIVIDUAL", FLORA, ELIN)
                        .agreed(Terms.individual(FLORA, ELIN).keptByTheClient());
        String session = session(flora, "first", "COACHING", flora.inForceSince());
        Note note = flora.note("first:note", session, "Flora drew the river of her working life.");
        flora.receive("first:receipt", note);
        flora.close("first:close", session);
        flora.asksAgain("again");
    }

    /** Finished, and erased at his own wish. */
    private void ivo() {
        Engagement ivo = alone("INDIVIDUAL", IVO, DAVID).agreed(Terms.individual(IVO, DAVID));
        String session = session(ivo, "first", "COACHING", ivo.inForceSince());
        ivo.note("first:note", session, "He knows what he wants to do next.");
        ivo.reflect(IVO, "first:reflection", session, "I will say it on Monday.");
        ivo.close("first:close", session);
        ivo.end("end", "Done, and glad about it.");
        ivo.shorten("shorten");
        progress.accept("  ended, due, approved by a second person: erasing");
        ivo.due();
        String disposal = ivo.dispose();
        ivo.certificate(disposal);
        Patience.until(
                "Ivo's file shows that it is erased",
                () -> ivo.file(IVO).path("stage").asString().equals("ERASED"));
    }
}
