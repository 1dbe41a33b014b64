package io.confide.acceptance;

import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.Voice;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A client who sets aims and actions as fast as the answers come, on several devices at once. */
final class Hurry implements AutoCloseable {
    private static final int DEVICES = 6;
    private static final int MOST = 150;

    private final Engagement engagement;
    private final String name;
    private final ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Wish> sent = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final CountDownLatch answers;

    Hurry(Engagement engagement, String name, int enough) {
        this.engagement = engagement;
        this.name = name;
        this.answers = new CountDownLatch(enough);
    }

    /**
     * What was asked for.
     *
     * @param answer empty when the connection broke before there was one
     */
    record Wish(String kind, String key, Map<String, String> body, Optional<String> answer) {
        String text() {
            return body.getOrDefault("text", "");
        }
    }

    void begin() {
        for (int device = 0; device < DEVICES; device++) {
            String from = name + "-" + device;
            running.add(devices.submit(() -> wishes(from)));
        }
    }

    /** Until enough answers came; others are on their way. */
    void awaitEnough() throws InterruptedException {
        if (!answers.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError(answers.getCount() + " answers are missing");
        }
    }

    private void wishes(String device) {
        for (int number = 0; number < MOST; number++) {
            if (!comesBack(number % 2 == 0 ? aim(device, number) : action(device, number))) {
                return;
            }
        }
    }

    private static Wish aim(String device, int number) {
        String key = device + "-aim-" + number;
        return new Wish("aims", key, Map.of("text", "text " + key + "."), Optional.empty());
    }

    private static Wish action(String device, int number) {
        String key = device + "-action-" + number;
        Map<String, String> body = Map.of("text", "text " + key + ".", "due", "2027-03-31");
        return new Wish("actions", key, body, Optional.empty());
    }

    private boolean comesBack(Wish wish) {
        try {
            sent.add(new Wish(wish.kind, wish.key, wish.body, Optional.of(say(wish).text())));
            answers.countDown();
            return true;
        } catch (UncheckedIOException e) {
            sent.add(wish);
            return false;
        }
    }

    /** The same again under the same key. */
    Answer say(Wish wish) {
        Voice client = engagement.client().key(wish.key);
        return client.post(engagement.at("session", wish.kind), wish.body).expect(201);
    }

    /** Everything that was sent, once nobody sends any more. */
    List<Wish> sent() {
        for (Future<?> device : running) {
            try {
                device.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a device got another answer", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        devices.shutdownNow();
    }
}
