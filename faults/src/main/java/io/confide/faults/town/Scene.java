package io.confide.faults.town;

import io.confide.faults.work.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Where faults happen.
 *
 * @param random the seed's own, so that the same seed asks for the same
 */
record Scene(Town town, Load load, Topic topic, Erasures erasures, Random random) {
    static final Duration SOON = Duration.ofSeconds(3);

    String any(List<String> names) {
        return Town.anyOf(names, random);
    }

    Moment any(Moment... moments) {
        return moments[random.nextInt(moments.length)];
    }

    void pause(int least, int most) {
        Town.pause(random.nextInt(least, most));
    }

    /** Waits in all of these processes for the moment; whoever comes there first stands. */
    void arm(List<String> names, Moment moment, int skip) {
        for (String name : names) {
            town.worker(name).askNow(SOON, "arm", moment.name(), Integer.toString(skip));
        }
    }

    /** The one that stands at the moment, when one comes there in time. */
    Optional<String> meet(List<String> names, Moment moment, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            for (String name : names) {
                if (town.worker(name).standsAt().filter(it -> it == moment).isPresent()) {
                    return Optional.of(name);
                }
            }
            Town.pause(10);
        }
        return Optional.empty();
    }

    /** Nobody waits there any more, and who stood goes on. */
    void disarm(List<String> names, Moment moment) {
        for (String name : names) {
            if (town.worker(name).isAlive()) {
                town.worker(name).tell("go", List.of(moment.name()));
            }
        }
    }

    /** Kills it where it stands, and starts it again after a while. */
    void killAndStartAgain(String name) {
        town.worker(name).killNine();
        pause(0, 1500);
        town.begin(name);
    }
}
