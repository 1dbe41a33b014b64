package io.confide.gateway.clientview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Entries of a file, told apart by their ids: saying the same twice changes nothing. */
final class Entries {
    private Entries() {}

    /** With this entry, in the place of an earlier one of the same id or at the end. */
    static <T> List<T> with(List<T> entries, Function<T, Object> id, T entry) {
        List<T> all = new ArrayList<>(entries);
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(id.apply(entry))) {
                all.set(i, entry);
                return List.copyOf(all);
            }
        }
        all.add(entry);
        return List.copyOf(all);
    }

    static <T> Optional<T> find(List<T> entries, Function<T, Object> id, Object wanted) {
        return entries.stream().filter(e -> id.apply(e).equals(wanted)).findFirst();
    }

    /**
     * With the entry of this id changed.
     *
     * @throws IllegalStateException there is none: the log would have a hole
     */
    static <T> List<T> change(
            List<T> entries, Function<T, Object> id, Object wanted, UnaryOperator<T> change) {
        T entry =
                find(entries, id, wanted)
                        .orElseThrow(
                                () -> new IllegalStateException("nothing was told of " + wanted));
        return with(entries, id, change.apply(entry));
    }

    /** Sets have no order of their own; a file does, so that it is the same bytes every time. */
    static <T> List<T> sorted(Iterable<T> values, Comparator<? super T> order) {
        List<T> all = new ArrayList<>();
        values.forEach(all::add);
        all.sort(order);
        return List.copyOf(all);
    }

    static <T extends Enum<T>> List<T> sorted(Iterable<T> values) {
        return sorted(values, Comparator.naturalOrder());
    }
}
