package io.confide.service;

import io.confide.projecting.DeadLetter;
import io.confide.projecting.Health;
import io.confide.projecting.Lag;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Reaction;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** How far views and reactions are, and what is parked. Names of ours as tags, and no ids. */
final class ProjectingMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int LETTERS = 1000;

    private final ProjectionRuntime runtime;
    private final List<Projection<?>> projections;
    private final List<Reaction> reactions;
    private long lookedAt;
    private Health health = new Health(false, List.of(), List.of(), 0, 0, 0);

    ProjectingMeters(
            ProjectionRuntime runtime, List<Projection<?>> projections, List<Reaction> reactions) {
        this.runtime = runtime;
        this.projections = projections;
        this.reactions = reactions;
        this.lookedAt = System.nanoTime() - FRESH.toNanos();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.forEach(it -> lags(registry, "views", it.name(), it.sources()));
        reactions.forEach(it -> lags(registry, "reactions", it.name(), it.sources()));
        gauge(
                registry,
                "confide.projection.dead.letters",
                "events",
                "events that are parked",
                Tags.empty(),
                it -> it.health().deadLetters());
        gauge(
                registry,
                "confide.projection.parked.subjects",
                "subjects",
                "subjects of which events are parked, as far as the first thousand letters tell",
                Tags.empty(),
                ProjectingMeters::parkedSubjects);
        counter(
                registry,
                "confide.projection.gaps.healed",
                "records that a topic lacked, asked of the owner of the log",
                it -> it.health().gapsHealed());
        counter(
                registry,
                "confide.projection.records.broken",
                "records that no publisher of ours wrote",
                it -> it.health().brokenRecords());
    }

    private void lags(MeterRegistry registry, String group, String name, Set<String> sources) {
        for (String source : sources) {
            Tags tags = Tags.of("projection", name, "source", source);
            gauge(
                    registry,
                    "confide.projection.lag",
                    "events",
                    "events of a topic that this instance has not yet taken",
                    tags,
                    it -> it.lag(group, source, Lag::records));
            gauge(
                    registry,
                    "confide.projection.lag.time",
                    "seconds",
                    "for how long this instance has been behind",
                    tags,
                    it -> it.lag(group, source, Lag::seconds));
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            Tags tags,
            ToDoubleFunction<ProjectingMeters> value) {
        Gauge.builder(name, this, value)
                .strongReference(true)
                .baseUnit(unit)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private void counter(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<ProjectingMeters> value) {
        FunctionCounter.builder(name, this, value)
                .baseUnit("records")
                .description(description)
                .register(registry);
    }

    /** What another instance has the partitions of is no lag of this one. */
    private long lag(String group, String source, ToLongFunction<Lag> value) {
        return health().lags().stream()
                .filter(it -> it.group().equals(group) && it.source().equals(source))
                .mapToLong(value)
                .sum();
    }

    private long parkedSubjects() {
        return health().deadLetters() == 0
                ? 0
                : runtime.deadLetters(LETTERS).stream().map(DeadLetter::subject).distinct().count();
    }

    /** One look serves all meters of one scrape. */
    private synchronized Health health() {
        if (System.nanoTime() - lookedAt >= FRESH.toNanos()) {
            health = runtime.health();
            lookedAt = System.nanoTime();
        }
        return health;
    }
}
