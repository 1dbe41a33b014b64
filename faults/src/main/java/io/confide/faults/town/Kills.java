package io.confide.faults.town;

import io.confide.faults.work.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Processes that end at once, or stand still for a while. */
final class Kills {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private Kills() {}

    static String atAppend(Scene scene) {
        Moment moment = scene.any(Moment.BEFORE_APPEND, Moment.AFTER_APPEND);
        return kill(scene, Town.instances(Town.SESSION), moment, scene.random().nextInt(20));
    }

    static String atPublishing(Scene scene) {
        Moment moment = scene.any(Moment.AT_SEND, Moment.BEFORE_POSITION, Moment.AFTER_POSITION);
        return kill(scene, Town.instances(Town.SESSION), moment, scene.random().nextInt(5));
    }

    static String atOffset(Scene scene) {
        List<String> names =
                Town.instances(scene.random().nextBoolean() ? Town.ACCESS : Town.SESSION);
        return kill(scene, names, Moment.AFTER_VIEWS, scene.random().nextInt(5));
    }

    static String atReaction(Scene scene) {
        List<String> names = Town.instances(Town.ACCESS);
        Moment moment = scene.any(Moment.BEFORE_REACTED, Moment.AFTER_APPEND, Moment.BEFORE_APPEND);
        return kill(scene, names, moment, scene.random().nextInt(3));
    }

    static String atLetter(Scene scene) {
        Moment moment = scene.any(Moment.BEFORE_LETTER, Moment.AFTER_LETTER);
        return kill(scene, Town.instances(Town.ACCESS), moment, scene.random().nextInt(4));
    }

    /** While what was parked is taken again: done, and not yet crossed off. */
    static String atRedrive(Scene scene, Runnable redrive) {
        List<String> names = Town.instances(Town.ACCESS);
        scene.arm(names, Moment.BEFORE_RETRIED, scene.random().nextInt(4));
        redrive.run();
        return killed(scene, names, Moment.BEFORE_RETRIED);
    }

    private static String kill(Scene scene, List<String> names, Moment moment, int skip) {
        scene.arm(names, moment, skip);
        return killed(scene, names, moment);
    }

    private static String killed(Scene scene, List<String> names, Moment moment) {
        Optional<String> met = scene.meet(names, moment, PATIENCE);
        met.ifPresent(name -> scene.town().worker(name).killNine());
        scene.disarm(names, moment);
        met.ifPresent(scene::killAndStartAgain);
        return met.map(name -> "kill -9 of " + name + " " + moment).orElse("nobody came " + moment);
    }

    static String anywhen(Scene scene) {
        String name = scene.any(Town.NAMES);
        scene.pause(0, 700);
        scene.killAndStartAgain(name);
        return "kill -9 of " + name;
    }

    static String bothInstances(Scene scene) {
        List<String> names =
                Town.instances(scene.random().nextBoolean() ? Town.ACCESS : Town.SESSION);
        names.forEach(name -> scene.town().worker(name).killNine());
        scene.pause(100, 1000);
        names.forEach(scene.town()::begin);
        return "kill -9 of both " + names.getFirst() + " and " + names.getLast();
    }

    static String freeze(Scene scene) {
        String name = scene.any(Town.NAMES);
        frozen(scene, name);
        return "SIGSTOP and SIGCONT of " + name;
    }

    /** It sleeps through its lease, wakes in the middle of a page, and must be shut out. */
    static String freezePublisher(Scene scene) {
        List<String> names = Town.instances(Town.SESSION);
        Moment moment = scene.any(Moment.AT_SEND, Moment.BEFORE_POSITION);
        scene.arm(names, moment, scene.random().nextInt(5));
        Optional<String> met = scene.meet(names, moment, PATIENCE);
        met.ifPresent(name -> frozen(scene, name));
        scene.disarm(names, moment);
        return met.map(name -> "SIGSTOP of " + name + " " + moment + " for longer than its lease")
                .orElse("nobody came " + moment);
    }

    private static void frozen(Scene scene, String name) {
        Child worker = scene.town().worker(name);
        worker.freeze();
        int lease = (int) Town.LEASE.toMillis();
        scene.pause(lease + 500, lease + 2500);
        worker.thaw();
    }

    static String broker(Scene scene) {
        scene.town().killBroker();
        scene.pause(0, 1000);
        scene.town().brokerAgain();
        return "kill -9 of the broker";
    }

    static String freezeBroker(Scene scene) {
        scene.town().freezeBroker();
        scene.pause(1000, 4000);
        scene.town().thawBroker();
        return "SIGSTOP and SIGCONT of the broker";
    }

    /** One instance goes in order and comes back: partitions move twice. */
    static String rebalance(Scene scene) {
        String name = scene.any(Town.NAMES);
        scene.town().again(name);
        return "stop in order and start of " + name;
    }

    static String clock(Scene scene) {
        String name = scene.any(Town.NAMES);
        int seconds = scene.random().nextInt(5, 21);
        scene.town().worker(name).tell("clock", List.of(Duration.ofSeconds(-seconds).toString()));
        return "clock of " + name + " steps back by " + seconds + " s";
    }
}
