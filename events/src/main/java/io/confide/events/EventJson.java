package io.confide.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON in two trees: what stays readable, and what is sealed. */
public final class EventJson {
    private static final EventJson STANDARD =
            new EventJson(EventCatalogue.standard(), Upcasters.standard());

    private final EventCatalogue catalogue;
    private final Upcasters upcasters;
    private final Map<EventType, EventShape> shapes = new HashMap<>();

    EventJson(EventCatalogue catalogue, Upcasters upcasters) {
        this.catalogue = catalogue;
        this.upcasters = upcasters;
        for (EventType type : catalogue.types()) {
            shapes.put(type, new EventShape(type, Json.mapper()));
        }
    }

    /** The published language. */
    public static EventJson standard() {
        return STANDARD;
    }

    /** As {@link Json#mapper()}. */
    public static JsonMapper mapper() {
        return Json.mapper();
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    /** Erased components cannot be written: what was destroyed is not told anew. */
    public Trees write(ConfideEvent event) {
        return shape(catalogue.of(event)).write((Record) event);
    }

    /** As {@link #write}, in the bytes that are kept. */
    public Parts parts(ConfideEvent event) {
        return shape(catalogue.of(event)).parts((Record) event);
    }

    /** Back from trees of any revision; without the sealed one, personal components are erased. */
    public ConfideEvent read(
            EventType type,
            int revision,
            ObjectNode open,
            Optional<ObjectNode> sealed,
            FirmId firm) {
        return read(type, revision, open, firm, filed -> sealed);
    }

    /**
     * Back from trees of any revision.
     *
     * @param opening asked once, for the record set the event is filed under, when something of it
     *     is personal; empty when that is erased
     * @throws UnknownEvent a newer Confide wrote it
     * @throws UnreadableEvent the trees are not of the event's shape
     */
    public ConfideEvent read(
            EventType type,
            int revision,
            ObjectNode open,
            FirmId firm,
            Function<RecordSet, Optional<ObjectNode>> opening) {
        ObjectNode risen = upcasters.open(type, revision, open);
        return shape(type)
                .read(
                        risen,
                        firm,
                        filed ->
                                opening.apply(filed)
                                        .map(it -> upcasters.sealed(type, revision, it)));
    }

    private EventShape shape(EventType type) {
        EventShape shape = shapes.get(type);
        if (shape == null) {
            throw new UnknownEvent(type.name(), type.revision());
        }
        return shape;
    }

    /**
     * An event at rest.
     *
     * @param sealed what must be encrypted before it is written anywhere; empty tree when nothing
     *     of the event is personal
     */
    public record Trees(ObjectNode open, ObjectNode sealed) {
        @Override
        public String toString() {
            return "Trees[open=" + open + ", sealed=•••]";
        }
    }

    /**
     * An event at rest, in UTF-8.
     *
     * @param sealed what must be encrypted before it is written anywhere; no bytes when nothing of
     *     the event is personal
     */
    public record Parts(byte[] open, byte[] sealed) {
        @Override
        public String toString() {
            return "Parts[open=" + new String(open, UTF_8) + ", sealed=•••]";
        }
    }
}
