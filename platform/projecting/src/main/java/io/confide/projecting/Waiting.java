package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reading your own write: until views have what a token says, here or in another instance. */
final class Waiting {
    private final Arrivals arrivals;
    private final ProgressStore progress;
    private final Generations generations;
    private final BooleanSupplier started;

    Waiting(LoopParts views, BooleanSupplier started) {
        this.arrivals = views.arrivals();
        this.progress = views.progress();
        this.generations = views.generations();
        this.started = started;
    }

    boolean await(Collection<Projection<?>> some, PositionToken token, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> sources = new HashSet<>();
        some.forEach(it -> sources.addAll(it.sources()));
        for (PositionToken.Entry entry : token.entries()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (sources.contains(entry.source()) && !await(some, entry, left)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the generation in use is as far as that, here or in another instance. */
    boolean reached(Projection<?> projection, Map<SourcePartition, Long> positions) {
        return positions.entrySet().stream()
                .allMatch(it -> elsewhere(Set.of(projection), it.getKey(), it.getValue()));
    }

    private boolean await(
            Collection<Projection<?>> some, PositionToken.Entry entry, Duration left) {
        if (!started.getAsBoolean()) {
            return false;
        }
        SourcePartition at = new SourcePartition(entry.source(), WireRecord.partition(entry.key()));
        return arrivals.await(
                at, entry.position(), left, _ -> elsewhere(some, at, entry.position()));
    }

    /** Whether another instance, which has the partition, is so far with the generations in use. */
    private boolean elsewhere(Collection<Projection<?>> some, SourcePartition at, long position) {
        Progress there = progress.read(at);
        return some.stream()
                .filter(it -> it.sources().contains(at.source()))
                .allMatch(it -> isThere(it.name(), there, at, position));
    }

    private boolean isThere(String projection, Progress there, SourcePartition at, long position) {
        Generation generation = generations.refresh(projection);
        boolean stamped = there.generations().getOrDefault(projection, 0) == generation.active();
        return generation.from(at).position() >= position
                || (stamped && there.position() >= position);
    }
}
