package io.confide.faults;

import io.confide.faults.check.Verdict;
import io.confide.faults.check.Verdict.Wrong;
import io.confide.faults.town.Seed;
import io.confide.faults.whole.WholeSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code ./confide faults}: lets go wrong what can go wrong, seed by seed, and counts. */
public final class Faults {
    /** Every so many seeds it is the whole system. */
    private static final int WHOLE = 10;

    private static final Path TARGET = Path.of("faults", "target");

    private final Options options;
    private final Results results = new Results(TARGET.resolve("faults.jsonl"));
    private final Table table = new Table(System.out);

    private Faults(Options options) {
        this.options = options;
    }

    /** Exit code 0 when everything is zero, 1 when it is not, 2 when it was not understood. */
    public static void main(String[] arguments) {
        // What the director's own readers log goes beside the results.
        System.setProperty("confide.data", TARGET.resolve("director").toString());
        Optional<Options> options = Options.of(List.of(arguments));
        if (options.isEmpty()) {
            System.err.print(Options.USAGE);
            System.exit(2);
        }
        System.exit(new Faults(options.get()).run() ? 0 : 1);
    }

    private boolean run() {
        long end = System.nanoTime() + Duration.ofMinutes(options.minutes()).toNanos();
        Map<Long, Row> known = results.read();
        List<Row> rows = new ArrayList<>();
        table.head();
        for (long seed = options.from(); seed < options.from() + options.seeds(); seed++) {
            Row before = known.get(seed);
            if (before != null && !options.again()) {
                rows.add(before);
                table.row(before);
            } else if (System.nanoTime() < end) {
                Row row = run(seed);
                results.add(row);
                rows.add(row);
                table.row(row);
            }
        }
        results.writeAll(TARGET.resolve("faults.json"), rows);
        if (rows.size() < options.seeds()) {
            System.out.println("Time is over: run the same again to go on where it ended.");
        }
        table.sums(rows);
        return rows.size() == options.seeds() && rows.stream().allMatch(Row::isClean);
    }

    private Row run(long number) {
        Path directory = TARGET.resolve("seed-" + number).toAbsolutePath();
        remove(directory);
        long start = System.nanoTime();
        Run seed = number % WHOLE == 0 ? whole(number, directory) : parts(number, directory);
        Row row;
        try {
            row = row(number, start, seed, seed.verdict().get());
        } catch (RuntimeException e) {
            // Whatever kept it from being judged must not keep the next ones from it.
            row = unjudged(number, start, seed, e);
        }
        if (row.isClean() && !options.keep()) {
            remove(directory);
        }
        return row;
    }

    /** A seed of either kind. */
    private record Run(
            Supplier<Verdict> verdict,
            Supplier<List<String>> happened,
            LongSupplier acknowledged,
            LongSupplier unknown) {}

    private static Run parts(long number, Path directory) {
        Seed seed = new Seed(number, directory, Seed.FAULTS);
        return new Run(seed::run, seed::happened, seed::acknowledged, seed::unknown);
    }

    private static Run whole(long number, Path directory) {
        WholeSeed seed = new WholeSeed(number, directory);
        return new Run(seed::run, seed::happened, seed::acknowledged, () -> 0);
    }

    private static Row row(long number, long start, Run seed, Verdict verdict) {
        return new Row(
                number,
                seconds(start),
                seed.acknowledged().getAsLong(),
                seed.unknown().getAsLong(),
                verdict.count(Wrong.LOST),
                verdict.count(Wrong.DUPLICATED),
                verdict.count(Wrong.REORDERED),
                verdict.count(Wrong.LEAKED),
                true,
                seed.happened().get(),
                verdict.findings());
    }

    private static Row unjudged(long number, long start, Run seed, RuntimeException e) {
        List<String> why = new ArrayList<>();
        why.add(e.toString());
        Stream.of(e.getStackTrace()).limit(6).forEach(it -> why.add("at " + it));
        return new Row(number, seconds(start), 0, 0, 0, 0, 0, 0, false, seed.happened().get(), why);
    }

    private static int seconds(long start) {
        return (int) Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
