package io.confide.faults.work;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Where the director wants to meet this process: it says that it is there, and waits. */
public final class Moments {
    private static volatile Moments here = new Moments(new Voice(System.err));

    private final Voice voice;
    private final Map<Moment, Integer> armed = new EnumMap<>(Moment.class);
    private final Map<Moment, CountDownLatch> standing = new EnumMap<>(Moment.class);

    Moments(Voice voice) {
        this.voice = voice;
    }

    /** Those of this process, for what Kafka makes by its class name. */
    static Moments here() {
        return here;
    }

    void areHere() {
        here = this;
    }

    /**
     * Stands there the next time but so many.
     *
     * @param skip how often it is passed before
     */
    synchronized void arm(Moment moment, int skip) {
        armed.put(moment, skip);
    }

    /** Passes, unless this is where the director waits. */
    void pass(Moment moment) {
        Optional<CountDownLatch> latch = stand(moment);
        if (latch.isEmpty()) {
            return;
        }
        voice.say("at", moment.name());
        try {
            latch.get().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In one step, so that nobody is told to go on who has not quite come to stand. */
    private synchronized Optional<CountDownLatch> stand(Moment moment) {
        Integer left = armed.get(moment);
        if (left == null) {
            return Optional.empty();
        }
        if (left > 0) {
            armed.put(moment, left - 1);
            return Optional.empty();
        }
        armed.remove(moment);
        CountDownLatch latch = new CountDownLatch(1);
        standing.put(moment, latch);
        return Optional.of(latch);
    }

    /** Goes on from there, and stands there no more. */
    synchronized void go(Moment moment) {
        armed.remove(moment);
        CountDownLatch latch = standing.remove(moment);
        if (latch != null) {
            latch.countDown();
        }
    }
}
