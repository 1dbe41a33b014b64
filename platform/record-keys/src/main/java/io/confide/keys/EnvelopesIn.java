package io.confide.keys;

import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.LeavesIn;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** Gives the personal values of one document back; all its envelopes are opened beforehand. */
final class EnvelopesIn implements LeavesIn {
    private final List<Contents> contents = new ArrayList<>();

    EnvelopesIn(
            RecordKeys keys, FirmId firm, byte[] context, List<DocumentFrame.Envelope> envelopes) {
        for (DocumentFrame.Envelope envelope : envelopes) {
            contents.add(
                    new Contents(
                            envelope.recordSet(),
                            open(keys, firm, envelope, context).map(EventJson.mapper()::readTree)));
        }
    }

    @Override
    public Personal<?> read(JsonNode place, JavaType held, DeserializationContext context) {
        Contents envelope = contents.get(place.get(0).intValue());
        Optional<RecordSet> filed = Optional.of(envelope.recordSet());
        if (place.size() == 1 || envelope.leaves().isEmpty()) {
            return new Personal.Erased<>(filed);
        }
        JsonNode leaf = envelope.leaves().get().get(place.get(1).intValue());
        return new Personal.Known<>(context.<Object>readTreeAsValue(leaf, held), filed);
    }

    /** The leaves as JSON; empty when they are erased. */
    static Optional<byte[]> open(
            RecordKeys keys, FirmId firm, DocumentFrame.Envelope envelope, byte[] context) {
        if (!envelope.recordSet().firm().equals(firm)) {
            throw new CannotOpen("a document holds what belongs to another firm");
        }
        if (envelope.sealed().length == 0) {
            return Optional.empty();
        }
        return switch (keys.open(envelope.recordSet(), envelope.sealed(), context)) {
            case RecordKeys.Opened.Plain(var bytes) -> Optional.of(bytes);
            case RecordKeys.Opened.Erased() -> Optional.empty();
        };
    }

    private record Contents(RecordSet recordSet, Optional<JsonNode> leaves) {}
}
