package io.confide.benchmarks.instances;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Callers who set aims in many engagements, through one gateway or several, and look at them. */
final class Crowd {
    private static final int CALLERS = 16;

    private final List<String> engagements;
    private final AtomicInteger number = new AtomicInteger();

    /** What was accepted, by its words. */
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    /** Milliseconds from acceptance to the view that shows it. */
    private final Queue<Double> shown = new ConcurrentLinkedQueue<>();

    Crowd(List<String> engagements) {
        this.engagements = engagements;
    }

    /** Commands per second of sixteen callers who never rest, each at a gateway of their own. */
    double perSecond(List<World> gateways, int seconds) {
        shown.clear();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        int before = accepted.size();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    IntStream.range(0, CALLERS)
                            .<Future<?>>mapToObj(caller ->
                                    callers.submit(() -> {
                                        World world = gateways.get(caller % gateways.size());
                                        while (System.nanoTime() < end) {
                                            setAndSee(world);
                                        }
                                    }))
                            .toList();
            all.forEach(Crowd::await);
        }
        return (accepted.size() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** One aim, accepted and then shown; how long it took in all, in milliseconds. */
    double setAndSee(World world) {
        long start = System.nanoTime();
        int count = number.incrementAndGet();
        String engagement = engagements.get(count % engagements.size());
        String words = "Aim " + count + ".";
        world.as(DemoCast.BEN)
                .key("crowd:" + count)
                .post("/session/engagements/" + engagement + "/aims", Map.of("text", words))
                .expect(201);
        accepted.add(words);
        long answered = System.nanoTime();
        if (!view(world, engagement).contains(words)) {
            throw new IllegalStateException("a view is older than what its reader has done");
        }
        shown.add((System.nanoTime() - answered) / 1e6);
        return (System.nanoTime() - start) / 1e6;
    }

    private static String view(World world, String engagement) {
        return world.as(DemoCast.BEN).get("/views/engagements/" + engagement).expect(200).text();
    }

    List<Double> shown() {
        return List.copyOf(shown);
    }

    /** Accepted and not shown, or shown twice, or shown and never accepted. */
    int astray(World world) {
        List<String> there = new ArrayList<>();
        for (String engagement : engagements) {
            JsonNode file =
                    world.as(DemoCast.BEN)
                            .get("/views/engagements/" + engagement)
                            .expect(200)
                            .json();
            file.path("aims").valueStream().forEach(aim -> there.add(aim.path("text").asString()));
        }
        List<String> wrong = new ArrayList<>(there);
        accepted.forEach(words -> {
            if (!wrong.remove(words)) {
                wrong.add(words);
            }
        });
        return wrong.size();
    }

    int acceptedSoFar() {
        return accepted.size();
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command was not accepted and shown", e);
        }
    }
}
