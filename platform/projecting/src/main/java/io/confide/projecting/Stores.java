package io.confide.projecting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The views of each projection, generation by generation. */
final class Stores {
    private final Wiring wiring;
    private final Generations generations;
    private final Map<String, ViewStore<?>> open = new ConcurrentHashMap<>();

    Stores(Wiring wiring, Generations generations) {
        this.wiring = wiring;
        this.generations = generations;
    }

    <V> ViewStore<V> inUse(Projection<V> projection) {
        return of(projection, generations.of(projection.name()).active());
    }

    @SuppressWarnings("unchecked") // a collection is only ever asked for with its projection
    <V> ViewStore<V> of(Projection<V> projection, int generation) {
        return (ViewStore<V>)
                open.computeIfAbsent(
                        ViewStore.collection(projection.name(), generation),
                        _ ->
                                new ViewStore<>(
                                        projection,
                                        generation,
                                        wiring.storage(),
                                        wiring.documents()));
    }

    void drop(String collection) {
        open.remove(collection);
        wiring.storage().documents().drop(collection);
    }
}
