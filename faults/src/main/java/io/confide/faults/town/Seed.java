package io.confide.faults.town;

import io.confide.faults.check.Checker;
import io.confide.faults.check.Evidence;
import io.confide.faults.check.Told;
import io.confide.faults.check.Verdict;
import io.confide.faults.work.OtherLanguage;
import io.confide.harness.Scan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One run of everything, with the faults that this number stands for. */
public final class Seed {
    /** How many faults a seed has unless somebody wants fewer. */
    public static final int FAULTS = 6;

    private final long number;
    private final int faults;
    private final Path directory;
    private final Random random;
    private final boolean onMongo;
    private final boolean isLong;
    private final OtherLanguage language;
    private final List<String> happened = new ArrayList<>();
    private long acknowledged;
    private long unknown;

    /**
     * @param directory where its databases, topics and log files lie
     * @param faults how many things happen
     */
    public Seed(long number, Path directory, int faults) {
        this.number = number;
        this.faults = faults;
        this.directory = directory;
        this.random = new Random(number);
        this.onMongo = number % 4 == 3;
        this.isLong = !onMongo && (number % 6 == 1 || number % 6 == 5);
        this.language =
                switch ((int) Math.floorMod(number, 5L)) {
                    case 2 -> OtherLanguage.OLDER;
                    case 4 -> OtherLanguage.FAILING;
                    default -> OtherLanguage.STANDARD;
                };
        happened.add(onMongo ? database() : "SQLite");
        if (isLong) {
            happened.add("a log that is about to be indexed");
        }
        if (language != OtherLanguage.STANDARD) {
            happened.add(language == OtherLanguage.OLDER ? "unknown event" : "upcaster that fails");
        }
    }

    private static String database() {
        return Network.namedMongo().isPresent() ? "MongoDB" : "MongoDB's wire";
    }

    /** Lets it all happen, and judges what is left. */
    public Verdict run() {
        List<Told> before = isLong ? new Past(number, directory).write(random) : List.of();
        try (Town town = new Town(directory, onMongo, language, random);
                Gathering gathering = new Gathering(town)) {
            Topic topic = new Topic(town.network().broker());
            Load load = new Load(town, number, before);
            Scene scene = new Scene(town, load, topic, new Erasures(), random);
            try (load) {
                scene.pause(1000, 2000);
                for (Kind kind :
                        Kind.some(number, faults, onMongo, language != OtherLanguage.STANDARD)) {
                    happened.add(happen(kind, scene));
                    scene.pause(300, 1200);
                }
            }
            Healing healing = new Healing(scene, gathering);
            List<String> complaints = healing.heal(language);
            happened.addAll(healing.happened());
            return judge(scene, gathering, complaints);
        }
    }

    /** What cannot happen just now, for what else is wrong, is told and left. */
    private static String happen(Kind kind, Scene scene) {
        try {
            return kind.fault().happen(scene);
        } catch (RuntimeException e) {
            return kind + " came to nothing: " + e.getClass().getSimpleName();
        }
    }

    private Verdict judge(Scene scene, Gathering gathering, List<String> complaints) {
        Town town = scene.town();
        town.stopWorkers().forEach(it -> complaints.add(it + " did not end in order"));
        for (String source : List.of(Town.SESSION, Town.ACCESS)) {
            gathering.brokenChain(source).ifPresent(complaints::add);
        }
        complaints.addAll(gathering.notErased(scene.erasures().begun()));
        List<Told> history = scene.load().history();
        happened.add("not done: " + scene.load().replies());
        acknowledged = count(history, Told.Outcome.ACKNOWLEDGED);
        unknown = count(history, Told.Outcome.UNKNOWN);
        return Checker.check(
                new Evidence(
                        history,
                        gathering.entries(Town.SESSION),
                        Gathering.pieces(scene.topic().read()),
                        scene.topic().removed(),
                        gathering.fresh(),
                        gathering.views(),
                        gathering.entries(Town.ACCESS),
                        scene.erasures().begun(),
                        complaints,
                        new Scan(List.of("canary" + number)).below(directory)));
    }

    private static long count(List<Told> history, Told.Outcome outcome) {
        return history.stream().filter(it -> it.outcome() == outcome).count();
    }

    /** What happened, in order, in a few words each. */
    public List<String> happened() {
        return List.copyOf(happened);
    }

    /** How many commands were acknowledged. */
    public long acknowledged() {
        return acknowledged;
    }

    /** Of how many commands nobody was told what became. */
    public long unknown() {
        return unknown;
    }
}
