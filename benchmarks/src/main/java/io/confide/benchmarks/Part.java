package io.confide.benchmarks;

import io.confide.benchmarks.append.AppendPart;
import io.confide.benchmarks.erasure.ErasurePart;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.instances.InstancesPart;
import io.confide.benchmarks.micro.MicroPart;
import io.confide.benchmarks.rebuild.RebuildPart;
import io.confide.benchmarks.replay.ReplayPart;
import io.confide.benchmarks.system.GatewayPart;
import io.confide.benchmarks.system.SystemPart;
import io.confide.benchmarks.system.VisiblePart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be measured by itself, in the order in which all of it is. */
enum Part {
    APPEND(site -> AppendPart.measure(site.workshop())),
    REPLAY(site -> ReplayPart.measure(site.workshop())),
    REBUILD(site -> RebuildPart.measure(site.workshop())),
    ERASURE(site -> ErasurePart.measure(site.workshop())),
    SYSTEM(site -> SystemPart.measure(site.workshop())),
    VISIBLE(site -> VisiblePart.measure(site.workshop(), site.busy())),
    GATEWAY(site -> GatewayPart.measure(site.workshop(), site.busy())),
    INSTANCES(site -> InstancesPart.measure(site.workshop())),
    JMH(site -> MicroPart.measure(site.workshop()));

    @SuppressWarnings("ImmutableEnumChecker") // only lambdas that hold nothing
    private final Function<Site, List<Finding>> measuring;

    Part(Function<Site, List<Finding>> measuring) {
        this.measuring = measuring;
    }

    List<Finding> measure(Site site) {
        return measuring.apply(site);
    }

    static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(it -> it.lowerCase().equals(name)).findFirst();
    }

    /** In the order of measuring, whatever the order of asking; all when none is named. */
    static List<Part> wanted(List<String> names) {
        return Arrays.stream(values())
                .filter(it -> names.isEmpty() || names.contains(it.lowerCase()))
                .toList();
    }

    static String names() {
        return Arrays.stream(values()).map(Part::lowerCase).collect(Collectors.joining(", "));
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
