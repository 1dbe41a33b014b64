package io.confide.faults.whole;

import static io.confide.standalone.demo.DemoCast.ANNA;
import static io.confide.standalone.demo.DemoCast.CORA;
import static io.confide.standalone.demo.DemoCast.OLIVIA;
import static io.confide.standalone.demo.DemoCast.PAVEL;
import static io.confide.standalone.demo.DemoCast.SAM;
import static io.confide.standalone.demo.DemoCast.TARA;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One engagement from the opened firm to the certificate; a chapter told again changes nothing. */
final class Life {
    static final int AIMS = 25;

    private final long seed;
    private @Nullable Engagement anna;

    Life(long seed) {
        this.seed = seed;
    }

    /** In their order; each needs those before it. */
    List<Consumer<World>> chapters() {
        return List.of(this::opens, this::signs, this::works, this::discloses, this::ends);
    }

    private String word(String where) {
        return "canary" + seed + "x" + where;
    }

    private Engagement anna() {
        return Objects.requireNonNull(anna);
    }

    private void opens(World world) {
        Office office = new Office(world, "life");
        office.open(word("firm"));
        for (DemoCast one : List.of(PAVEL, CORA, SAM, TARA, ANNA)) {
            office.invite(one, word("name" + one.username()));
            office.join(one);
        }
        String programme = office.programme(word("organisation"), SAM, TARA);
        anna = Engagement.sponsored(world, "life:anna", ANNA, CORA, programme, SAM, TARA);
    }

    private void signs(World world) {
        anna().agreed(
                        Terms.sponsored(ANNA, CORA)
                                .storedByTheCoach()
                                .saying("/terms", "confidentiality", word("terms")));
    }

    private void works(World world) {
        Instant at = anna().inForceSince();
        String session = anna().schedule("plan", "COACHING", at, 60, word("place"));
        anna().held("held", session, at, 55);
        anna().note("note", session, word("note"));
        anna().reflect(ANNA, "reflection", session, word("reflection"));
        anna().close("close", session);
        for (int i = 0; i < AIMS; i++) {
            anna().aim("aim-" + i, word("aim" + i + "."));
            anna().action("action-" + i, word("action" + i + "."), "2027-03-31");
        }
    }

    private void discloses(World world) {
        String report = anna().report("report", word("report"));
        Instant until = anna().opened().plus(Duration.ofDays(30));
        String grant = anna().grant("grant", report, SAM, word("purpose"), until);
        world.as(SAM).get(anna().at("consent", report)).expect(200);
        anna().withdraw("withdraw", grant);
    }

    private void ends(World world) {
        anna().end("end", word("remark"));
        anna().shorten("shorten");
        anna().due();
        anna().certificate(anna().dispose());
    }

    /** What the client sees of their aims and actions, in their order. */
    List<String> wishes(String kind) {
        return anna().client()
                .get(anna().at("session", kind))
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("text");
    }

    /** What was asked for, in its order. */
    List<String> wished(String kind) {
        String one = kind.substring(0, kind.length() - 1);
        return IntStream.range(0, AIMS).mapToObj(i -> word(one + i + ".")).toList();
    }

    /** The client's view, once it shows everything. */
    String view() {
        Patience.until(
                "the view shows all actions",
                () -> anna().file(ANNA).path("actions").size() >= AIMS);
        return anna().client().get(anna().at("views", "")).expect(200).text();
    }

    /** Made anew from the topics. */
    void rebuild(World world) {
        String path = "/ops/projections/client-view/rebuild";
        world.as(OLIVIA).post(path, Map.of("why", word("why"))).expect(202);
        Patience.until(
                "the rebuild is over",
                () -> world.as(OLIVIA).get(path).text().contains("SWITCHED"));
    }
}
