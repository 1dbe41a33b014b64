package io.confide.benchmarks.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a run measures: a directory of its own, the demo's courses, and somebody who listens. */
public final class Workshop {
    private final Path directory;
    private final Consumer<String> progress;
    private final Supplier<List<Course>> source;
    private final AtomicInteger rooms = new AtomicInteger();
    private Optional<List<Course>> courses = Optional.empty();

    /**
     * @param source brings the demo's courses when they are first wanted
     */
    public Workshop(Path directory, Consumer<String> progress, Supplier<List<Course>> source) {
        this.directory = directory;
        this.progress = progress;
        this.source = source;
    }

    /** An empty directory that nobody else gets. */
    public Path room(String name) {
        try {
            return Files.createDirectories(directory.resolve(name + "-" + rooms.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void tell(String what) {
        progress.accept(what);
    }

    /** What the demo tells of each engagement. */
    public synchronized List<Course> courses() {
        if (courses.isEmpty()) {
            courses = Optional.of(source.get());
        }
        return courses.get();
    }
}
