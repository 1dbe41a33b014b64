package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A view as a pure fold: one document per key, made of nothing but events. Set, do not increment.
 *
 * <p>Events of one subject arrive in order; those of different subjects, or of different sources,
 * in any order: sections of a view that come from different ones must not depend on each other.
 *
 * @param <V> a record; what is personal in it stays {@link io.confide.events.Personal}
 */
public interface Projection<V> {

    /** Unique in its service, for ever: lower-case letters, digits, hyphens. */
    String name();

    /** The logs it reads, such as {@code agreement}. */
    Set<String> sources();

    Class<V> type();

    /**
     * The documents that this event changes; often just its subject, none when it does not matter.
     */
    Collection<String> keys(Recorded<?> event);

    /** Before anything happened. */
    V initial(String key);

    /** How it is after the event. Calls nothing and reads no clock. */
    V fold(V view, Recorded<?> event);

    /**
     * Higher whenever the fold makes something else of the same events. Documents of another
     * revision, or with other components, are thrown away at the next start and learned anew.
     */
    default int revision() {
        return 1;
    }

    /** Names of its indexes, each declared in storage. */
    default List<String> indexes() {
        return List.of();
    }

    /** Values by index name; never anything personal. */
    default Map<String, List<String>> index(V view) {
        return Map.of();
    }
}
