package io.confide.benchmarks.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a run measures: a directory of its own, the demo's courses, and somebody who listens. */
public final class Workshop {
    private final Path directory;
    private final Consumer<String> progress;
    private final Supplier<Path> teller;
    private final AtomicInteger rooms = new AtomicInteger();
    private Optional<Path> demo = Optional.empty();

    /**
     * @param teller has the demo told when it is first wanted; answers where its data are
     */
    public Workshop(Path directory, Consumer<String> progress, Supplier<Path> teller) {
        this.directory = directory;
        this.progress = progress;
        this.teller = teller;
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

    /** Data of a system that has told the demo and has stopped. */
    public synchronized Path demo() {
        if (demo.isEmpty()) {
            demo = Optional.of(teller.get());
        }
        return demo.get();
    }

    /** What the demo tells of each engagement. */
    public List<Course> courses() {
        return Demo.courses(demo());
    }

    /** So many copies of each of them. */
    public List<Course> courses(int copies) {
        List<Course> demo = courses();
        List<Course> all = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (Course course : demo) {
                all.add(course.copy(copy));
            }
        }
        return all;
    }
}
