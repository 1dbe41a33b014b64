package io.confide.projecting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With which generations of its projections a loop is as far as it says. */
final class Stamps {
    private final List<Subscriber> subscribers;
    private final Set<String> projections;
    private final Generations generations;

    Stamps(List<Subscriber> subscribers, Set<String> projections, Generations generations) {
        this.subscribers = subscribers;
        this.projections = projections;
        this.generations = generations;
    }

    Map<String, Integer> of(SourcePartition at) {
        Map<String, Integer> stamps = new HashMap<>();
        for (Subscriber subscriber : subscribers) {
            if (isStamped(subscriber, at)) {
                stamps.put(subscriber.name(), generations.of(subscriber.name()).active());
            }
        }
        return stamps;
    }

    /** The earliest place at which every generation in use still has something to learn. */
    Generation.Place start(SourcePartition at, Progress stored) {
        Generation.Place start = new Generation.Place(stored.position(), stored.offset());
        for (Subscriber subscriber : subscribers) {
            if (isStamped(subscriber, at)) {
                Generation generation = generations.of(subscriber.name());
                Integer stamp = stored.generations().get(subscriber.name());
                Generation.Place from = generation.from(at);
                boolean other = stamp == null || stamp != generation.active();
                if (other && from.position() < start.position()) {
                    start = from;
                }
            }
        }
        return start;
    }

    private boolean isStamped(Subscriber subscriber, SourcePartition at) {
        return projections.contains(subscriber.name())
                && subscriber.sources().contains(at.source());
    }
}
