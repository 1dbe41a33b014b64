package io.confide.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** The chains of upcasters, one per event name; each leads to what is written today. */
public final class Upcasters {
    private static final Upcasters STANDARD = new Upcasters(EventCatalogue.standard(), List.of());

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /**
     * @throws IllegalArgumentException a revision of an event has no way to the next one, or two
     */
    Upcasters(EventCatalogue catalogue, List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (steps.put(new Step(upcaster.name(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters lead on from " + step(upcaster));
            }
        }
        for (EventType type : catalogue.types()) {
            for (int from = 1; from < type.revision(); from++) {
                step(type.name(), from);
            }
        }
    }

    /** Those of the published language. */
    public static Upcasters standard() {
        return STANDARD;
    }

    public ObjectNode open(EventType type, int revision, ObjectNode open) {
        return chain(type, revision, open, Upcaster::open);
    }

    public ObjectNode sealed(EventType type, int revision, ObjectNode sealed) {
        return chain(type, revision, sealed, Upcaster::sealed);
    }

    private ObjectNode chain(
            EventType type,
            int revision,
            ObjectNode tree,
            BiFunction<Upcaster, ObjectNode, ObjectNode> upcast) {
        if (revision < 1 || revision > type.revision()) {
            throw new UnknownEvent(type.name(), revision);
        }
        ObjectNode risen = tree;
        for (int from = revision; from < type.revision(); from++) {
            risen = upcast.apply(step(type.name(), from), risen);
        }
        return risen;
    }

    private Upcaster step(String name, int from) {
        Upcaster found = steps.get(new Step(name, from));
        if (found == null) {
            throw new IllegalArgumentException(
                    "no upcaster leads on from %s, revision %d: write one".formatted(name, from));
        }
        return found;
    }

    private static String step(Upcaster upcaster) {
        return upcaster.name() + ", revision " + upcaster.from();
    }

    private record Step(String name, int from) {}
}
