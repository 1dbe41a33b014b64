package io.confide.faults.town;

import io.confide.faults.work.Moment;
import io.confide.harness.Launch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A process of ours: it takes orders line by line, and can be killed and frozen. */
final class Child {
    private final String name;
    private final Process process;
    private final Writer orders;
    private final Map<String, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();
    private final BlockingQueue<Moment> standing = new LinkedBlockingQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicLong numbers = new AtomicLong();

    /**
     * @param directory where it keeps its log file and what it prints
     */
    Child(String name, Path directory, Class<?> main, int megabytes, List<String> arguments) {
        this.name = name;
        try {
            process =
                    new ProcessBuilder(command(name, directory, main, megabytes, arguments))
                            .redirectError(
                                    ProcessBuilder.Redirect.appendTo(
                                            directory.resolve(name + ".err").toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing outlives the director, not even what it froze.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon(true).name("hear-" + name).start(this::hear);
    }

    private static List<String> command(
            String name, Path directory, Class<?> main, int megabytes, List<String> arguments) {
        return new Launch(
                        List.of(
                                "-Xmx" + megabytes + "m",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Dconfide.data=" + directory.resolve(name),
                                "-Dorg.sqlite.tmpdir=" + directory.resolve("native")),
                        main.getName(),
                        arguments)
                .command();
    }

    String name() {
        return name;
    }

    private void hear() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(List.of(line.split("\t", -1)));
            }
        } catch (IOException e) {
            // It is gone, as the end of what it says would tell as well.
        }
        open.values().forEach(it -> it.complete(Reply.GONE));
    }

    private void hear(List<String> fields) {
        switch (fields.getFirst()) {
            case "ready" -> ready.countDown();
            case "at" -> standing.add(Moment.valueOf(fields.get(1)));
            case "stopped" -> {
                // Its end says the same.
            }
            default -> {
                CompletableFuture<Reply> waiting = open.remove(fields.get(1));
                if (waiting != null) {
                    waiting.complete(
                            new Reply(
                                    Reply.Kind.valueOf(fields.getFirst().toUpperCase(Locale.ROOT)),
                                    fields.get(2)));
                }
            }
        }
    }

    /** False when it is not ready in time, or ended. */
    boolean awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < end && process.isAlive()) {
                if (ready.await(50, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ready.getCount() == 0;
    }

    boolean isReady() {
        return ready.getCount() == 0 && process.isAlive();
    }

    CompletableFuture<Reply> ask(String order, List<String> fields) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        open.put(number, reply);
        List<String> all = new ArrayList<>(List.of(order, number));
        all.addAll(fields);
        try {
            synchronized (orders) {
                orders.write(String.join("\t", all) + "\n");
                orders.flush();
            }
        } catch (IOException e) {
            reply.complete(Reply.GONE);
        }
        if (!process.isAlive()) {
            reply.complete(Reply.GONE);
        }
        return reply;
    }

    /** Whatever comes of it. */
    void tell(String order, List<String> fields) {
        var _ = ask(order, fields);
    }

    /** Asks, and waits so long; a reply that does not come is an unknown one. */
    Reply askNow(Duration patience, String order, String... fields) {
        return ask(order, List.of(fields))
                .completeOnTimeout(
                        new Reply(Reply.Kind.UNKNOWN, "no reply in time"),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
    }

    /** The next moment at which it stands and waits. */
    Optional<Moment> standsAt() {
        return Optional.ofNullable(standing.poll());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void killNine() {
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
    }

    void freeze() {
        signal("STOP");
    }

    /** Also harmless to one that runs. */
    void thaw() {
        if (process.isAlive()) {
            signal("CONT");
        }
    }

    private void signal(String signal) {
        Commands.run("kill", "-" + signal, Long.toString(process.pid()));
    }

    /** In order; true when it ended by itself in time. */
    boolean stop(Duration patience) {
        try {
            synchronized (orders) {
                orders.write("stop\n");
                orders.flush();
                orders.close();
            }
        } catch (IOException e) {
            // It is gone already.
        }
        boolean ended = waitFor(patience);
        if (!ended) {
            killNine();
        }
        return ended;
    }

    private boolean waitFor(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
