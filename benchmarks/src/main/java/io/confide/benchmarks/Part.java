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
import java.util.stream.Collectors;

/** What can be measured by itself, in the order in which all of it is. */
enum Part {
    APPEND {
        @Override
        List<Finding> measure(Site site) {
            return AppendPart.measure(site.workshop());
        }
    },
    REPLAY {
        @Override
        List<Finding> measure(Site site) {
            return ReplayPart.measure(site.workshop());
        }
    },
    REBUILD {
        @Override
        List<Finding> measure(Site site) {
            return RebuildPart.measure(site.workshop());
        }
    },
    ERASURE {
        @Override
        List<Finding> measure(Site site) {
            return ErasurePart.measure(site.workshop());
        }
    },
    SYSTEM {
        @Override
        List<Finding> measure(Site site) {
            return SystemPart.measure(site.workshop());
        }
    },
    VISIBLE {
        @Override
        List<Finding> measure(Site site) {
            return VisiblePart.measure(site.workshop(), site.busy());
        }
    },
    GATEWAY {
        @Override
        List<Finding> measure(Site site) {
            return GatewayPart.measure(site.workshop(), site.busy());
        }
    },
    INSTANCES {
        @Override
        List<Finding> measure(Site site) {
            return InstancesPart.measure(site.workshop());
        }
    },
    JMH {
        @Override
        List<Finding> measure(Site site) {
            return MicroPart.measure(site.workshop());
        }
    };

    abstract List<Finding> measure(Site site);

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

    private String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
