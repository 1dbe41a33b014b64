package io.confide.session.coaching;

import io.confide.deciding.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Things of one kind in a client's file, in the order in which they came.
 *
 * @param <K> their ids
 */
public final class Shelf<K, T> {
    private final SequencedMap<K, T> things;

    private Shelf(SequencedMap<K, T> things) {
        this.things = Collections.unmodifiableSequencedMap(things);
    }

    static <K, T> Shelf<K, T> empty() {
        return new Shelf<>(new LinkedHashMap<>());
    }

    Shelf<K, T> with(K id, T thing) {
        SequencedMap<K, T> next = new LinkedHashMap<>(things);
        next.put(id, thing);
        return new Shelf<>(next);
    }

    Shelf<K, T> without(Set<K> hidden) {
        SequencedMap<K, T> next = new LinkedHashMap<>(things);
        next.keySet().removeAll(hidden);
        return new Shelf<>(next);
    }

    Shelf<K, T> change(Set<K> ids, UnaryOperator<T> change) {
        SequencedMap<K, T> next = new LinkedHashMap<>(things);
        next.replaceAll((id, thing) -> ids.contains(id) ? change.apply(thing) : thing);
        return new Shelf<>(next);
    }

    public Optional<T> find(K id) {
        return Optional.ofNullable(things.get(id));
    }

    /**
     * @throws Refusal there is nothing here of this id
     */
    public T get(K id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    public Collection<T> all() {
        return things.sequencedValues();
    }
}
