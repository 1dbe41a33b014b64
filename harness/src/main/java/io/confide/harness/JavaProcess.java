package io.confide.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process of its own that says when it is ready, and can be killed. */
public final class JavaProcess implements AutoCloseable {
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Duration ENDING = Duration.ofSeconds(60);
    private static final int LAST_WORDS = 100;

    private final Process process;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final long begun = System.nanoTime();

    private JavaProcess(Process process) {
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param word what it says then, somewhere in a line
     * @throws IllegalStateException with its last words when it ends before, or takes too long
     */
    public static JavaProcess start(Launch launch, String word) {
        JavaProcess started = new JavaProcess(begin(launch));
        // Nothing outlives those who began it, however they end.
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
        // A virtual thread would hold one of the few that carry the callers.
        Thread.ofPlatform().daemon().start(() -> started.listen(word));
        started.awaitReady();
        return started;
    }

    private static Process begin(Launch launch) {
        try {
            return new ProcessBuilder(launch.command()).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To its end: nobody may have to wait to be heard. */
    private void listen(String word) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > LAST_WORDS) {
                    said.poll();
                }
                if (line.contains(word)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private void awaitReady() {
        try {
            ready.get(STARTING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("did not start: " + lastWords(), e);
        }
    }

    /** For how long it has been there. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Resident memory in MiB; NaN where the operating system does not tell it. */
    public double residentMebibytes() {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** What it said of late. */
    public String lastWords() {
        return String.join("\n", said);
    }

    /** How it ended. */
    public int exitValue() {
        return process.exitValue();
    }

    /** As when the power fails. */
    public void killNine() {
        process.destroyForcibly();
        if (!hasEnded()) {
            throw new IllegalStateException("it cannot be killed");
        }
    }

    /** Told to end in order, by SIGTERM; false when it had to be killed. */
    public boolean stop() {
        process.destroy();
        boolean inOrder = hasEnded();
        if (!inOrder) {
            killNine();
        }
        return inOrder;
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
