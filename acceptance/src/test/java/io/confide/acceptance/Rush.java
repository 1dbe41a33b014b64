package io.confide.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A client who sets aims on several devices at once, each as fast as the answers come, until nobody
 * is there any more; and remembers what became of every single request.
 */
final class Rush implements AutoCloseable {
    static final int DEVICES = 8;

    /** As the service says in Retry-After. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private static final int MOST = 2_000;

    private final Direct client;
    private final String aims;
    private final String name;
    private final ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Try> tries = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final CountDownLatch accepted;

    /**
     * @param aims where they are set
     * @param enough that many are to be accepted before it is interesting
     */
    Rush(Direct client, String aims, String name, int enough) {
        this.client = client;
        this.aims = aims;
        this.name = name;
        this.accepted = new CountDownLatch(enough);
    }

    /** What became of a request. */
    enum Fate {
        /** 2xx: it is to be there, once. */
        ACCEPTED,
        /** 503, and when to come again: nothing happened. */
        REFUSED,
        /** Nobody took the connection: nothing happened. */
        NOBODY,
        /** The connection was closed before a byte of an answer came: it may have happened. */
        SILENCE,
        /** Part of an answer, or one that nobody expected. */
        WRONG
    }

    /**
     * One request.
     *
     * @param said what came back, or what was thrown
     */
    record Try(String key, Fate fate, String said) {
        String text() {
            return "text " + key + ".";
        }
    }

    void begin() {
        for (int device = 0; device < DEVICES; device++) {
            String from = name + "-" + device;
            running.add(devices.submit(() -> press(from)));
        }
    }

    void awaitEnough() throws InterruptedException {
        if (!accepted.await(120, TimeUnit.SECONDS)) {
            throw new AssertionError(accepted.getCount() + " answers are missing: " + tries);
        }
    }

    private void press(String device) {
        for (int number = 0; number < MOST; number++) {
            Try tried = attempt(device + "-" + number);
            tries.add(tried);
            if (tried.fate() == Fate.NOBODY || !waited(tried.fate())) {
                return;
            }
        }
    }

    /** Whoever is told to come later comes later. */
    private static boolean waited(Fate fate) {
        try {
            Thread.sleep(fate == Fate.REFUSED ? LATER : Duration.ZERO);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Try attempt(String key) {
        try {
            HttpResponse<String> answer = say(key);
            Fate fate = fate(answer);
            if (fate == Fate.ACCEPTED) {
                accepted.countDown();
            }
            return new Try(key, fate, answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            return new Try(key, fate(e), String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Try(key, Fate.SILENCE, "the test ended");
        }
    }

    /** Under the same key the same act. */
    HttpResponse<String> say(String key) throws IOException, InterruptedException {
        return client.post(aims, key, "{\"text\":\"text " + key + ".\"}");
    }

    private static Fate fate(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 201 -> Fate.ACCEPTED;
            case 503 ->
                    answer.headers().firstValue("Retry-After").isPresent()
                            ? Fate.REFUSED
                            : Fate.WRONG;
            default -> Fate.WRONG;
        };
    }

    private static Fate fate(IOException e) {
        String said = String.valueOf(e.getMessage());
        if (e instanceof ConnectException) {
            return Fate.NOBODY;
        }
        return said.contains("received no bytes") || said.contains("Connection reset")
                ? Fate.SILENCE
                : Fate.WRONG;
    }

    /** Every request, once no device sends any more. */
    List<Try> tries() {
        for (Future<?> device : running) {
            try {
                device.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return List.copyOf(tries);
    }

    @Override
    public void close() {
        devices.shutdownNow();
    }
}
