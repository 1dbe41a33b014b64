package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What is said of an event beside its content: CloudEvents' attributes and our own, as text. */
record WireAttributes(Map<String, String> texts) {
    private static final String SOURCE = "/confide/";

    static WireAttributes of(WireRecord record) {
        StoredEvent event = record.event();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ce_specversion", "1.0");
        texts.put("ce_id", event.id().toString());
        texts.put("ce_source", SOURCE + event.source());
        texts.put("ce_type", event.name());
        texts.put("ce_time", event.at().toString());
        texts.put("ce_subject", event.subject());
        texts.put("ce_dataschema", SOURCE + event.name() + "/" + event.revision());
        texts.put("content-type", "application/json");
        texts.put("position", Long.toString(event.position()));
        record.previous().ifPresent(it -> texts.put("previous", Long.toString(it)));
        texts.put("kind", event.kind());
        texts.put("firm", event.firm().value());
        texts.put("stream", event.stream());
        texts.put("seq", Long.toString(event.seq()));
        event.by().ifPresent(by -> texts.put("by", by.value()));
        return new WireAttributes(texts);
    }

    /**
     * @throws BadRecord something is missing or not what it should be
     */
    WireRecord record(WireValue value) {
        try {
            return new WireRecord(event(value), previous());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRecord("its attributes are not of an event of ours", e);
        }
    }

    private OptionalLong previous() {
        return find("previous")
                .map(it -> OptionalLong.of(Long.parseLong(it)))
                .orElseGet(OptionalLong::empty);
    }

    private StoredEvent event(WireValue value) {
        String schema = text("ce_dataschema");
        return new StoredEvent(
                source(),
                Long.parseLong(text("position")),
                Instant.parse(text("ce_time")),
                new FirmId(text("firm")),
                find("by").map(PersonId::new),
                text("stream"),
                Long.parseLong(text("seq")),
                UUID.fromString(text("ce_id")),
                text("ce_type"),
                Integer.parseInt(schema.substring(schema.lastIndexOf('/') + 1)),
                text("kind"),
                text("ce_subject"),
                value.open(),
                value.sealed());
    }

    private String source() {
        String source = text("ce_source");
        if (!source.startsWith(SOURCE)) {
            throw new BadRecord("it comes from elsewhere");
        }
        return source.substring(SOURCE.length());
    }

    private String text(String name) {
        return find(name).orElseThrow(() -> new BadRecord("it lacks " + name));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
