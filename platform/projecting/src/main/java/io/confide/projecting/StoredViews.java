package io.confide.projecting;

import io.confide.events.FirmId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The views of the generation in use. */
final class StoredViews<V> implements Views<V> {

    private final Supplier<ViewStore<V>> inUse;
    private final Awaiting awaiting;

    StoredViews(Supplier<ViewStore<V>> inUse, Awaiting awaiting) {
        this.inUse = inUse;
        this.awaiting = awaiting;
    }

    /** Waits on behalf of this projection. */
    @FunctionalInterface
    interface Awaiting {
        boolean await(PositionToken token, Duration patience);
    }

    @Override
    public Optional<V> get(String key) {
        return inUse.get().get(key).map(ViewDocument::view);
    }

    @Override
    public Optional<V> get(FirmId firm, String key) {
        return inUse.get()
                .get(key)
                .filter(document -> document.firm().equals(firm))
                .map(ViewDocument::view);
    }

    @Override
    public List<Keyed<V>> query(String index, String value, String after, int limit) {
        return keyed(inUse.get().query(index, value, after, limit));
    }

    @Override
    public List<Keyed<V>> scan(String after, int limit) {
        return keyed(inUse.get().scan(after, limit));
    }

    @Override
    public boolean await(PositionToken token, Duration patience) {
        return awaiting.await(token, patience);
    }

    private static <V> List<Keyed<V>> keyed(List<ViewDocument<V>> documents) {
        return documents.stream().map(it -> new Keyed<>(it.key(), it.firm(), it.view())).toList();
    }
}
