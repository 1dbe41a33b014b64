package io.confide.benchmarks.micro;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.Rounds;
import io.confide.benchmarks.figures.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the steps under JMH, in a process of their own; there is nothing to compare them with. */
public final class MicroPart {
    private static final int WARM_UP = 3;
    private static final int MEASURED = 5;

    private MicroPart() {}

    public static List<Finding> measure(Workshop workshop) {
        workshop.tell("timing single steps (JMH)");
        Options options =
                new OptionsBuilder()
                        .include(Steps.class.getName())
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(MEASURED)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        // And not what this process was begun with.
                        .jvmArgs(
                                "-Xms256m",
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-D" + Steps.DEMO + "=" + workshop.demo().toAbsolutePath())
                        .build();
        try {
            List<Finding> findings = new ArrayList<>();
            new Runner(options).run().forEach(result -> findings.add(finding(result)));
            return findings;
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run the steps", e);
        }
    }

    private static Finding finding(RunResult result) {
        Rounds rounds =
                Rounds.of(
                        result.getAggregatedResult().getIterationResults().stream()
                                .mapToDouble(it -> it.getPrimaryResult().getScore())
                                .toArray());
        String spread = "%s, %d of a second each".formatted(rounds, MEASURED);
        String name = words(result.getPrimaryResult().getLabel());
        return Finding.alone("jmh", name, rounds.median(), "µs", Target.NONE, spread);
    }

    /** {@code sealAnEvent} is "seal an event". */
    static String words(String method) {
        return String.join(" ", Arrays.asList(method.split("(?=[A-Z])"))).toLowerCase(Locale.ROOT);
    }
}
