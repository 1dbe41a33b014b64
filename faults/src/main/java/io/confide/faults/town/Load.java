package io.confide.faults.town;

import io.confide.faults.check.Told;
import io.confide.faults.check.Told.Outcome;
import io.confide.faults.work.Deed;
import io.confide.faults.work.Saying;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Some people who write all the time, to whichever instance answers. */
final class Load implements AutoCloseable {
    static final int ENGAGEMENTS = 12;

    private static final int PEOPLE = 4;
    private static final int MOST_TRIES = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Town town;
    private final long seed;
    private final Map<String, Integer> replies = new ConcurrentHashMap<>();
    private final Queue<Told> history = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    /**
     * @param before what was told before they came
     */
    Load(Town town, long seed, List<Told> before) {
        this.town = town;
        this.seed = seed;
        history.addAll(before);
        for (int i = 0; i < PEOPLE; i++) {
            Random random = new Random(seed * 31 + i);
            int who = i;
            people.add(Thread.ofVirtual().start(() -> live(who, random)));
        }
    }

    /** Its id; odd ones tell of progress, which not every language knows. */
    static String engagement(int number) {
        return "engagement-" + number;
    }

    /** What nobody may find in clear. */
    String word(Random random) {
        return word(seed, random);
    }

    static String word(long seed, Random random) {
        return "canary%d%016x".formatted(seed, random.nextLong());
    }

    private void live(int who, Random random) {
        Own own = new Own("own-" + who);
        while (!over) {
            if (random.nextInt(4) == 0) {
                own.say(random);
            } else {
                tell(deed(random), random);
            }
            Town.pause(random.nextInt(20, 120));
        }
    }

    private Deed deed(Random random) {
        List<Saying> sayings = new ArrayList<>();
        int events = random.nextInt(5) == 0 ? random.nextInt(2, 5) : 1;
        for (int i = 0; i < events; i++) {
            sayings.add(saying(random, random.nextInt(ENGAGEMENTS)));
        }
        return new Deed(UUID.randomUUID(), OptionalLong.empty(), sayings);
    }

    private Saying saying(Random random, int engagement) {
        Saying.Kind kind =
                switch (random.nextInt(6)) {
                    case 0 -> Saying.Kind.ACTION;
                    case 1, 2 -> Saying.Kind.NOTE;
                    case 3 -> Saying.Kind.REFLECTION;
                    case 4 -> engagement % 2 == 1 ? Saying.Kind.PROGRESS : Saying.Kind.AIM;
                    default -> Saying.Kind.AIM;
                };
        return new Saying(kind, engagement(engagement), item(random), word(random));
    }

    static String item(Random random) {
        return "i" + Long.toHexString(random.nextLong());
    }

    /** Somebody's own stream: nobody else writes there, so they know which place comes next. */
    private final class Own {
        private final String stream;
        private long next;

        Own(String stream) {
            this.stream = stream;
        }

        void say(Random random) {
            Saying saying = new Saying(Saying.Kind.AIM, stream, item(random), word(random));
            Deed deed = new Deed(UUID.randomUUID(), OptionalLong.of(next), List.of(saying));
            Outcome outcome = tell(deed, random).outcome();
            boolean doubtful = outcome == Outcome.UNKNOWN;
            while (!over && doubtful && outcome != Outcome.ACKNOWLEDGED) {
                outcome = tell(deed, random).outcome();
            }
            next += outcome == Outcome.ACKNOWLEDGED ? 1 : 0;
        }
    }

    /** Until it is known what became of it, or patience ends. */
    Told tell(Deed deed, Random random) {
        long sent = System.nanoTime();
        boolean doubtful = false;
        int tries = random.nextInt(3) == 0 ? 1 : MOST_TRIES;
        Reply reply = Reply.GONE;
        for (int i = 0; i < tries; i++) {
            List<String> ready = town.ready(Town.SESSION);
            if (!ready.isEmpty()) {
                String worker = Town.anyOf(ready, random);
                reply =
                        town.worker(worker)
                                .askNow(PATIENCE, "write", deed.fields().toArray(String[]::new));
                if (!reply.isDone()) {
                    replies.merge(reply.kind() + " " + reply.text(), 1, Integer::sum);
                }
                if (reply.isDone() || (reply.kind() == Reply.Kind.REFUSED && !doubtful)) {
                    break;
                }
                doubtful |= reply.kind() == Reply.Kind.UNKNOWN || reply.kind() == Reply.Kind.FAILED;
            }
            Town.pause(200);
        }
        Told told = told(deed, sent, reply, doubtful);
        history.add(told);
        return told;
    }

    private static Told told(Deed deed, long sent, Reply reply, boolean doubtful) {
        long now = System.nanoTime();
        if (reply.isDone()) {
            return new Told(deed, sent, now, Outcome.ACKNOWLEDGED, Long.parseLong(reply.text()));
        }
        return new Told(deed, sent, now, doubtful ? Outcome.UNKNOWN : Outcome.REFUSED, 0);
    }

    /** What was answered other than done, and how often: proof that something went wrong. */
    Map<String, Integer> replies() {
        return new TreeMap<>(replies);
    }

    /** What was told up to now. */
    List<Told> history() {
        return List.copyOf(history);
    }

    /** Everybody finishes what they are at. */
    @Override
    public void close() {
        over = true;
        for (Thread person : people) {
            try {
                person.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
