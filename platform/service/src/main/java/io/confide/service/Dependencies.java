package io.confide.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What the service cannot do without, each by its name, and what is wrong with it in sentences. */
final class Dependencies {
    static final String TROUBLES = "troubles";
    static final List<String> NAMES =
            List.of("draining", "broker", "storage", "keys", "publisher", "projections");
    private static final String SUFFIX = "HealthIndicator";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Map<String, HealthIndicator> indicators = new LinkedHashMap<>();

    /**
     * @param beans by their names; those of others are left out
     */
    Dependencies(Map<String, HealthIndicator> beans) {
        for (String name : NAMES) {
            HealthIndicator indicator = beans.get(name + SUFFIX);
            if (indicator != null) {
                indicators.put(name, indicator);
            }
        }
    }

    /** Asked all at once; whoever does not answer soon is told of as that. */
    List<String> troubles() {
        Map<String, CompletableFuture<List<String>>> asked = new LinkedHashMap<>();
        indicators.forEach((name, indicator) -> asked.put(name, asked(name, indicator)));
        return asked.values().stream().flatMap(it -> it.join().stream()).toList();
    }

    private static CompletableFuture<List<String>> asked(String name, HealthIndicator indicator) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        answer.complete(troubles(name, health(indicator)));
                    } catch (RuntimeException e) {
                        answer.complete(
                                List.of(
                                        name
                                                + " cannot be asked: "
                                                + e.getClass().getSimpleName()));
                    }
                });
        return answer.completeOnTimeout(
                List.of(name + " has not answered within a second."),
                SOON.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Health health(HealthIndicator indicator) {
        return Objects.requireNonNullElseGet(indicator.health(), () -> Health.unknown().build());
    }

    private static List<String> troubles(String name, Health health) {
        if (health.getStatus().equals(Status.UP)) {
            return List.of();
        }
        return switch (health.getDetails().get(TROUBLES)) {
            case List<?> many -> many.stream().map(it -> name + ": " + it).toList();
            case String one -> List.of(name + ": " + one);
            case null, default -> List.of(name + " is " + health.getStatus() + ".");
        };
    }

    /** What a part says of itself. */
    static Health told(List<String> troubles, Map<String, ?> details) {
        Health.Builder health = troubles.isEmpty() ? Health.up() : Health.outOfService();
        if (!troubles.isEmpty()) {
            health.withDetail(TROUBLES, troubles);
        }
        return health.withDetails(details).build();
    }

    static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
