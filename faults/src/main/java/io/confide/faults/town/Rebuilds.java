package io.confide.faults.town;

import io.confide.faults.work.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Views made anew while everything goes on, by processes that end in the middle of it. */
final class Rebuilds {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /**
     * One whose rebuild was killed may be rebuilt only when it was silent for long: not the last.
     */
    private static final String VIEW = "course-of-firm";

    private Rebuilds() {}

    static String killed(Scene scene) {
        String name = scene.any(Town.NAMES);
        Moment moment =
                scene.any(
                        Moment.BEFORE_GENERATION,
                        Moment.AFTER_GENERATION,
                        Moment.BEFORE_REBUILD_TOLD,
                        Moment.AFTER_REBUILD_TOLD,
                        Moment.BEFORE_MADE,
                        Moment.AFTER_MADE,
                        Moment.BEFORE_DROP,
                        Moment.AFTER_DROP);
        int skip = scene.random().nextInt(3);
        scene.arm(List.of(name), moment, skip);
        scene.town().worker(name).tell("rebuild", List.of(VIEW));
        Optional<String> met = scene.meet(List.of(name), moment, PATIENCE);
        if (met.isPresent()) {
            scene.killAndStartAgain(name);
        } else {
            scene.disarm(List.of(name), moment);
        }
        return met.map(_ -> "kill -9 of " + name + " in a " + moment + " (" + (skip + 1) + ")")
                .orElse("rebuild of " + VIEW + " by " + name);
    }

    /** Runs to its end beside the writing; the other instance has to follow. */
    static String whole(Scene scene) {
        String name = scene.any(Town.NAMES);
        Reply begun = scene.town().worker(name).askNow(Scene.SOON, "rebuild", VIEW);
        return "rebuild of " + VIEW + " by " + name + ": " + begun.kind();
    }
}
