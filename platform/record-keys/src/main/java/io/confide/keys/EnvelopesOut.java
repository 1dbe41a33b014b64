package io.confide.keys;

import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.LeavesOut;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Collects the personal values of one document by record set. In their place stays {@code
 * [envelope, leaf]}, or {@code [envelope]} for an erased one.
 */
final class EnvelopesOut implements LeavesOut {
    private static final byte[] ERASED = {};

    private final FirmId firm;
    private final Map<RecordSet, Contents> contents = new LinkedHashMap<>();

    EnvelopesOut(FirmId firm) {
        this.firm = firm;
    }

    @Override
    public void write(Personal<?> leaf, JsonGenerator json) {
        Contents envelope = contents(filed(leaf));
        json.writeStartArray().writeNumber(envelope.number());
        leaf.value()
                .ifPresent(value -> {
                    json.writeNumber(envelope.leaves().size());
                    envelope.leaves().add(value);
                });
        json.writeEndArray();
    }

    List<DocumentFrame.Envelope> seal(RecordKeys keys, byte[] context, boolean fencedIsErased) {
        List<DocumentFrame.Envelope> envelopes = new ArrayList<>();
        contents.forEach((recordSet, envelope) -> {
            byte[] sealed = seal(keys, recordSet, envelope, context, fencedIsErased);
            envelopes.add(new DocumentFrame.Envelope(recordSet, sealed));
        });
        return envelopes;
    }

    private static byte[] seal(
            RecordKeys keys,
            RecordSet recordSet,
            Contents envelope,
            byte[] context,
            boolean fencedIsErased) {
        if (envelope.leaves().isEmpty()) {
            return ERASED;
        }
        byte[] plain = EventJson.mapper().writeValueAsBytes(envelope.leaves());
        try {
            return keys.seal(recordSet, plain, context);
        } catch (KeyFenced fenced) {
            if (fencedIsErased) {
                return ERASED;
            }
            throw fenced;
        }
    }

    private Contents contents(RecordSet recordSet) {
        return contents.computeIfAbsent(
                recordSet, _ -> new Contents(contents.size(), new ArrayList<>()));
    }

    private RecordSet filed(Personal<?> leaf) {
        RecordSet recordSet =
                leaf.filed()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "a personal value is not filed under a record set yet"));
        if (!recordSet.firm().equals(firm)) {
            throw new IllegalArgumentException(
                    "a document of %s cannot hold what belongs to another firm".formatted(firm));
        }
        return recordSet;
    }

    private record Contents(int number, List<Object> leaves) {}
}
