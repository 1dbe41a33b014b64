package io.confide.keys;

import io.confide.events.ConfideEvent;
import io.confide.events.EventJson;
import io.confide.events.EventType;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.UnknownEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what is personal in an event before it is written anywhere (T5), and opens it again. Each
 * envelope is bound to its firm, stream, event id and name (G5).
 */
public final class EventSealing {
    private static final byte[] NOTHING = {};
    private static final ObjectReader TREE = EventJson.mapper().readerFor(ObjectNode.class);

    private final RecordKeys keys;
    private final EventJson json;

    public EventSealing(RecordKeys keys) {
        this(keys, EventJson.standard());
    }

    EventSealing(RecordKeys keys, EventJson json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * @throws KeyFenced its record set is being disposed of; an event without anything personal is
     *     written all the same
     */
    public SealedEvent seal(FirmId firm, String stream, UUID id, ConfideEvent event) {
        EventType type = json.catalogue().of(event);
        EventJson.Parts parts = json.parts(event);
        byte[] sealed =
                parts.sealed().length == 0
                        ? NOTHING
                        : keys.seal(
                                type.filed(firm, event.subject()),
                                parts.sealed(),
                                context(firm, stream, id, type.name()));
        return new SealedEvent(type.name(), type.revision(), type.kind(), parts.open(), sealed);
    }

    /**
     * Back from any revision, risen to today's; personal components come filed, or erased.
     *
     * @throws UnknownEvent a newer Confide wrote it
     * @throws CannotOpen it was changed or moved
     */
    public ConfideEvent open(
            FirmId firm,
            String stream,
            UUID id,
            String name,
            int revision,
            byte[] open,
            byte[] sealed) {
        EventType type = type(name, revision);
        Function<RecordSet, Optional<ObjectNode>> opening =
                filed -> envelope(filed, sealed, context(firm, stream, id, name));
        return json.read(type, revision, tree(open), firm, opening);
    }

    /** Tries to read what is sealed in an event, as verification does (T7). */
    public Trial tryToRead(
            FirmId firm,
            String stream,
            UUID id,
            String name,
            int revision,
            byte[] open,
            byte[] sealed) {
        if (sealed.length == 0) {
            return Trial.NOTHING_SEALED;
        }
        boolean[] readable = {false};
        byte[] context = context(firm, stream, id, name);
        json.read(
                type(name, revision),
                revision,
                tree(open),
                firm,
                filed -> {
                    Optional<ObjectNode> tree = envelope(filed, sealed, context);
                    readable[0] = tree.isPresent();
                    return tree;
                });
        return readable[0] ? Trial.READABLE : Trial.ERASED;
    }

    /** What came of trying to read an event. */
    public enum Trial {
        NOTHING_SEALED,
        READABLE,
        ERASED
    }

    private EventType type(String name, int revision) {
        return json.catalogue().byName(name).orElseThrow(() -> new UnknownEvent(name, revision));
    }

    private Optional<ObjectNode> envelope(RecordSet filed, byte[] sealed, byte[] context) {
        return switch (keys.open(filed, sealed, context)) {
            case RecordKeys.Opened.Plain(var bytes) -> Optional.of(tree(bytes));
            case RecordKeys.Opened.Erased() -> Optional.empty();
        };
    }

    private static ObjectNode tree(byte[] bytes) {
        try {
            return TREE.readValue(bytes);
        } catch (JacksonException _) {
            // Jackson's own message quotes what it read.
            throw new CannotOpen("what is stored of an event is not a JSON object");
        }
    }

    private static byte[] context(FirmId firm, String stream, UUID id, String name) {
        return Bytes.of("event", firm.value(), stream, id.toString(), name);
    }
}
