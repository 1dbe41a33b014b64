package io.confide.benchmarks.instances;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.Rounds;
import io.confide.benchmarks.figures.Target;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Office;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Terms;
import io.confide.standalone.story.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One instance, then two, then the first is killed; and nothing is done twice. */
public final class InstancesPart {
    private static final String NAME = "instances";
    private static final int FILES = 12;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;

    private InstancesPart() {}

    public static List<Finding> measure(Workshop workshop) {
        Map<String, Integer> first = Instance.ports();
        workshop.tell("preparing a broker, a database and an identity provider for all");
        try (Ground ground =
                Ground.prepared(
                        workshop.room(NAME).resolve("data"), Instance.at(first, "gateway"))) {
            return measure(workshop, ground, first);
        }
    }

    private static List<Finding> measure(
            Workshop workshop, Ground ground, Map<String, Integer> first) {
        List<Finding> findings = new ArrayList<>();
        workshop.tell("starting one instance of each service, and agreeing on engagements");
        try (Instance one = Instance.start("1", ground, first)) {
            Office office = new Office(one.world(), NAME);
            office.open("Linden");
            Stream.of(DemoCast.BEN, DemoCast.CORA).forEach(office::welcome);
            List<Engagement> files = agreed(one.world(), "one");
            Crowd crowd = new Crowd(files.stream().map(Engagement::id).toList());
            workshop.tell("working through one");
            findings.add(rate("one of each", crowd, List.of(one.world()), ground));
            findings.add(visible("one of each", crowd));
            workshop.tell("starting a second one of each");
            try (Instance two = Instance.start("2", ground, Instance.ports())) {
                List<Engagement> more = agreed(two.world(), "two");
                workshop.tell("working through both");
                findings.add(rate("two of each", crowd, List.of(one.world(), two.world()), ground));
                findings.add(visible("two of each", crowd));
                workshop.tell("killing the first one");
                one.kill();
                findings.add(failOver(crowd, two.world()));
                List<Engagement> last = agreed(two.world(), "three");
                findings.add(astray(crowd, two.world()));
                findings.add(doubled(two.world(), files, more, last));
            }
        }
        return findings;
    }

    private static List<Engagement> agreed(World world, String scope) {
        List<Engagement> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(
                    Engagement.open(
                                    world,
                                    NAME + ":" + scope + i,
                                    "INDIVIDUAL",
                                    DemoCast.BEN,
                                    DemoCast.CORA)
                            .agreed(Terms.individual(DemoCast.BEN, DemoCast.CORA)));
        }
        return files;
    }

    private static Finding rate(String what, Crowd crowd, List<World> gateways, Ground ground) {
        crowd.perSecond(gateways, SECONDS);
        Rounds rounds =
                Rounds.of(
                        Stream.generate(() -> crowd.perSecond(gateways, SECONDS))
                                .limit(ROUNDS)
                                .toList());
        return alone("commands accepted and shown, " + what, rounds.median(), "/s", rounds)
                .because("all on one machine, and on " + ground.mongo().server());
    }

    private static Finding visible(String what, Crowd crowd) {
        Rounds shown = Rounds.of(crowd.shown());
        return alone("from accepted to shown, last round, " + what, shown.median(), "ms", shown);
    }

    private static Finding alone(String name, double ours, String unit, Rounds rounds) {
        return Finding.alone(NAME, name, ours, unit, Target.NONE, rounds.toString());
    }

    /** From the kill to the first command that is accepted and shown by the one that is left. */
    private static Finding failOver(Crowd crowd, World left) {
        return Finding.alone(
                NAME,
                "after kill -9 of one: until a command is accepted and shown",
                crowd.setAndSee(left) / 1000,
                "s",
                Target.below(30),
                "one kill; waits for the publisher's lease (10 s) and the projections' session");
    }

    private static Finding astray(Crowd crowd, World world) {
        return Finding.alone(
                NAME,
                "accepted commands that are lost or doubled",
                crowd.astray(world),
                "",
                Target.below(1),
                "of " + crowd.acceptedSoFar());
    }

    /** Copies are delivered by a reaction: each engagement comes to the same number of events. */
    private static Finding doubled(
            World world, List<Engagement> one, List<Engagement> two, List<Engagement> three) {
        List<Engagement> all = Stream.of(one, two, three).flatMap(List::stream).toList();
        Set<String> lengths = new HashSet<>();
        for (Engagement file : all) {
            lengths.add(settled(world, file));
        }
        return Finding.alone(
                NAME,
                "equal agreements of unequal length, copies delivered by reactions",
                lengths.size() - 1,
                "",
                Target.below(1),
                "of %d engagements: %s".formatted(all.size(), lengths));
    }

    /** The version once both have their copy. */
    private static String settled(World world, Engagement file) {
        String copy = file.at("agreement", "agreements/1/copy");
        for (DemoCast party : List.of(DemoCast.BEN, DemoCast.CORA)) {
            Patience.until("a copy", () -> world.as(party).get(copy).status() == 200);
        }
        return world.as(DemoCast.BEN).get(file.at("agreement", "")).expect(200).etag();
    }
}
