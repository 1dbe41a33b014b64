package io.confide.benchmarks;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.system.Busy;
import io.confide.harness.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the parts share, made when the first of them wants it; gone when all are done. */
final class Site implements AutoCloseable {
    private final Path directory;
    private final Workshop workshop;
    private Optional<Busy> busy = Optional.empty();

    Site(Path directory, Consumer<String> progress) {
        this.directory = directory;
        this.workshop = new Workshop(directory, progress, this::demo);
    }

    Workshop workshop() {
        return workshop;
    }

    Busy busy() {
        if (busy.isEmpty()) {
            busy = Optional.of(Busy.begin(workshop));
        }
        return busy.get();
    }

    /** Of a demo that really ran, so that kinds and sizes are those of the product. */
    private Path demo() {
        workshop.tell("letting the demo be told, for events of its kinds and sizes");
        Path data = workshop.room("demo").resolve("data");
        Plan.at(data).with(Plan.NO_LIMITS).start("--demo").close();
        return data;
    }

    @Override
    public void close() {
        busy.ifPresent(Busy::close);
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(Site::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
