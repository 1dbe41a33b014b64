package io.confide.faults.whole;

import io.confide.faults.check.Verdict;
import io.confide.faults.check.WholeCheck;
import io.confide.harness.Installation;
import io.confide.harness.Plan;
import io.confide.harness.Scan;
import io.confide.standalone.story.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The life of one engagement over HTTP, told until it is told, whoever is killed meanwhile. */
public final class WholeSeed {
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final long number;
    private final Path directory;
    private final Random random;
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private int tellings;

    /**
     * @param directory where everything is kept
     */
    public WholeSeed(long number, Path directory) {
        this.number = number;
        this.directory = directory;
        this.random = new Random(number);
        happened.add("the whole system on SQLite");
    }

    /** Lets it live, and judges what is left. */
    public Verdict run() {
        WholeCheck check = new WholeCheck();
        try (Installation house = installed()) {
            World world = house.world();
            Life life = new Life(number);
            Killer killer = new Killer(house);
            Thread thread = Thread.ofPlatform().daemon(true).start(killer);
            List<Consumer<World>> chapters = life.chapters();
            for (int i = 0; i < chapters.size(); i++) {
                // The last but two have written what can be looked at; the last erases it.
                if (i == chapters.size() - 1) {
                    look(life, world, check);
                }
                tell(chapters.get(i), world);
            }
            join(thread);
            if (!house.stop()) {
                check.complain("it did not end in order");
            }
        }
        check.logs(directory);
        check.leaks(new Scan(List.of("canary" + number)).below(directory));
        return check.verdict();
    }

    /** What SQLite unpacks must not end up in a directory that all share, and stay. */
    private Installation installed() {
        Path unpacked = directory.resolve("native");
        try {
            Files.createDirectories(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Plan.at(directory)
                .compiledQuickly()
                .with("-Xmx512m", "-Dorg.sqlite.tmpdir=" + unpacked)
                .start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Consumer<World> chapter, World world) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            tellings++;
            try {
                chapter.accept(world);
                return;
            } catch (RuntimeException e) {
                // Killed in the middle of it: whatever it says, it is told again.
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause(1500);
            }
        }
    }

    private void look(Life life, World world, WholeCheck check) {
        tell(
                it -> {
                    for (String kind : List.of("aims", "actions")) {
                        check.wishes(life.wished(kind), life.wishes(kind));
                    }
                    String before = life.view();
                    life.rebuild(it);
                    if (!life.view().equals(before)) {
                        check.complain("a rebuild of the client's view made something else");
                    }
                },
                world);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills everything a few times, at random moments. */
    private final class Killer implements Runnable {
        private final Installation house;

        Killer(Installation house) {
            this.house = house;
        }

        @Override
        public void run() {
            for (int i = 0; i < KILLS; i++) {
                int after = random.nextInt(1500, 9000);
                pause(after);
                house.killNine();
                pause(random.nextInt(1000));
                house.startAgain();
                happened.add("kill -9 of everything after " + after + " ms");
            }
        }
    }

    /** What happened, in order, in a few words each. */
    public List<String> happened() {
        List<String> all = new ArrayList<>(happened);
        all.add(tellings + " tellings of chapters");
        return all;
    }

    /** How many acts of which people were told that they were done. */
    public long acknowledged() {
        return 2L * Life.AIMS;
    }
}
