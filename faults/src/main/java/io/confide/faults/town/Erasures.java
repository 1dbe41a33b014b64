package io.confide.faults.town;

import io.confide.faults.work.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Engagements that go for good while somebody still writes to them. */
final class Erasures {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Set<String> begun = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    static String killed(Scene scene) {
        return scene.erasures().erase(scene);
    }

    private String erase(Scene scene) {
        String engagement = Load.engagement(scene.random().nextInt(Load.ENGAGEMENTS));
        Moment moment =
                scene.any(
                        Moment.BEFORE_KEY,
                        Moment.AFTER_KEY,
                        Moment.BEFORE_LEDGER,
                        Moment.AFTER_LEDGER);
        String name = scene.any(Town.instances(Town.SESSION));
        int skip = scene.random().nextInt(moment == Moment.BEFORE_KEY ? 6 : 2);
        scene.arm(List.of(name), moment, skip);
        begun.add(engagement);
        scene.town().worker(name).tell("erase", List.of(engagement));
        dropEverywhere(scene.town(), engagement);
        Optional<String> met = scene.meet(List.of(name), moment, PATIENCE);
        if (met.isPresent()) {
            scene.killAndStartAgain(name);
        } else {
            scene.disarm(List.of(name), moment);
        }
        return "erasure of "
                + engagement
                + met.map(_ ->
                                ": kill -9 of "
                                        + name
                                        + " in an "
                                        + moment
                                        + " ("
                                        + (skip + 1)
                                        + ")")
                        .orElse("");
    }

    /** As every service does when it hears of a disposal. */
    private static void dropEverywhere(Town town, String engagement) {
        for (String name : Town.NAMES) {
            town.worker(name).tell("drop", List.of(engagement));
        }
    }

    /** Takes up what was interrupted, as often as it takes. */
    void finish(Town town) {
        for (String engagement : List.copyOf(begun)) {
            for (int tries = 0; tries < 5 && !done.contains(engagement); tries++) {
                String name = Town.instances(Town.SESSION).get(tries % 2);
                if (town.worker(name)
                        .askNow(Duration.ofSeconds(20), "erase", engagement)
                        .isDone()) {
                    done.add(engagement);
                }
            }
            dropEverywhere(town, engagement);
        }
    }

    /** Those of which nothing may be readable any more. */
    Set<String> begun() {
        return Set.copyOf(begun);
    }

    /** Those that could not be brought to their end. */
    List<String> unfinished() {
        List<String> open = new ArrayList<>(begun);
        open.removeAll(done);
        return open;
    }
}
