package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Folds a batch into the views of one projection: one load, one write. */
final class ViewSubscriber<V> implements Subscriber {
    private static final int TRIES = 10;

    private final Projection<V> projection;
    private final Supplier<ViewStore<V>> inUse;
    private final Shapes shapes;
    private final DeadLetters deadLetters;

    ViewSubscriber(
            Projection<V> projection,
            Supplier<ViewStore<V>> inUse,
            Shapes shapes,
            DeadLetters deadLetters) {
        this.projection = projection;
        this.inUse = inUse;
        this.shapes = shapes;
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Set<String> sources() {
        return projection.sources();
    }

    @Override
    public void take(List<Incoming> batch) {
        List<Incoming> wanted =
                batch.stream().filter(it -> sources().contains(it.at().source())).toList();
        if (wanted.isEmpty()) {
            return;
        }
        shapes.requireOurs(name());
        for (int tries = 0; tries < TRIES; tries++) {
            if (fold(wanted).save()) {
                return;
            }
        }
        throw new NotNow("other instances keep changing the views of " + name());
    }

    @Override
    public void retry(Incoming parked) {
        shapes.requireOurs(name());
        for (int tries = 0; tries < TRIES; tries++) {
            Fold<V> fold = new Fold<>(projection, inUse.get());
            switch (parked.content()) {
                case Incoming.Opened(var event) -> fold.takeLate(parked, event);
                case Incoming.Unreadable(var code) -> throw new StillUnreadable(code);
            }
            if (fold.save()) {
                return;
            }
        }
        throw new NotNow("other instances keep changing the views of " + name());
    }

    private Fold<V> fold(List<Incoming> batch) {
        Fold<V> fold = new Fold<>(projection, inUse.get());
        fold.load(keys(batch));
        for (Incoming incoming : batch) {
            if (deadLetters.holds(name(), incoming.event())) {
                deadLetters.park(name(), incoming, DeadLetters.BEHIND);
            } else {
                take(fold, incoming);
            }
        }
        return fold;
    }

    private void take(Fold<V> fold, Incoming incoming) {
        switch (incoming.content()) {
            case Incoming.Unreadable(var code) -> deadLetters.park(name(), incoming, code);
            case Incoming.Opened(var event) -> {
                try {
                    fold.take(incoming, event);
                } catch (RuntimeException e) {
                    // Whatever a fold throws over one event must not keep the others waiting.
                    if (Subscriber.isOutage(e)) {
                        throw e;
                    }
                    deadLetters.park(name(), incoming, e.getClass().getSimpleName());
                }
            }
        }
    }

    private Set<String> keys(List<Incoming> batch) {
        Set<String> keys = new HashSet<>();
        for (Incoming incoming : batch) {
            if (incoming.content() instanceof Incoming.Opened(var event)) {
                keys.addAll(keys(event));
            }
        }
        return keys;
    }

    /** What is wrong with an event is found again, and the event parked, when its turn comes. */
    private Collection<String> keys(Recorded<?> event) {
        try {
            return projection.keys(event);
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
