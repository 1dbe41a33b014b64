package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Views in memory between loading and writing: each is read once and written once. */
final class Fold<V> {
    private final Projection<V> projection;
    private final ViewStore<V> store;
    private final Map<String, ViewDocument<V>> views = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    private boolean storeIsEmpty;

    Fold(Projection<V> projection, ViewStore<V> store) {
        this(projection, store, false);
    }

    private Fold(Projection<V> projection, ViewStore<V> store, boolean storeIsEmpty) {
        this.projection = projection;
        this.store = store;
        this.storeIsEmpty = storeIsEmpty;
    }

    /** Into a new generation: nothing has to be looked up before the first writing. */
    static <V> Fold<V> fromNothing(Projection<V> projection, ViewStore<V> store) {
        return new Fold<>(projection, store, true);
    }

    void load(Collection<String> keys) {
        if (storeIsEmpty) {
            return;
        }
        Set<String> unknown = new HashSet<>(keys);
        unknown.removeAll(views.keySet());
        unknown.removeAll(absent);
        if (unknown.isEmpty()) {
            return;
        }
        for (ViewDocument<V> view : store.getAll(unknown)) {
            views.put(view.key(), view);
            unknown.remove(view.key());
        }
        absent.addAll(unknown);
    }

    /** All of the event's views, or none when folding throws. */
    void take(Incoming incoming, Recorded<?> event) {
        apply(incoming, event, false);
    }

    /** An event that was parked: its turn is over, so it is remembered by itself. */
    void takeLate(Incoming incoming, Recorded<?> event) {
        apply(incoming, event, true);
    }

    int size() {
        return views.size() + absent.size();
    }

    /**
     * Writes what changed and forgets everything.
     *
     * @return false when another instance was faster with one of the views
     */
    boolean save() {
        boolean all = store.save(changed.stream().map(views::get).toList());
        views.clear();
        absent.clear();
        changed.clear();
        storeIsEmpty = false;
        return all;
    }

    private void apply(Incoming incoming, Recorded<?> event, boolean late) {
        Set<String> keys = new LinkedHashSet<>(projection.keys(event));
        load(keys);
        Map<String, ViewDocument<V>> next = new HashMap<>();
        for (String key : keys) {
            ViewDocument<V> view = view(key, event);
            if (late ? !view.hasLate(incoming) : !view.has(incoming)) {
                V folded = projection.fold(view.view(), event);
                next.put(key, late ? view.withLate(folded, incoming) : view.with(folded, incoming));
            }
        }
        views.putAll(next);
        changed.addAll(next.keySet());
    }

    private ViewDocument<V> view(String key, Recorded<?> event) {
        ViewDocument<V> known = views.get(key);
        if (known == null) {
            return ViewDocument.first(key, event.firm(), projection.initial(key));
        }
        if (!known.firm().equals(event.firm())) {
            throw new ForeignView();
        }
        return known;
    }

    /** An event of one firm would change a view of another: never. */
    static final class ForeignView extends RuntimeException {
        ForeignView() {
            super("an event of one firm would change the view of another");
        }
    }
}
