package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.keys.EventSealing;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;

/**
 * An event on the wire: a CloudEvent in Kafka's binary mode, its value the stored JSON, still
 * sealed.
 *
 * @param previous position of the record of this source before this one in the same partition, 0
 *     for none; empty where it does not come from a topic
 */
public record WireRecord(StoredEvent event, OptionalLong previous) {

    /** The topic of a source. */
    public static String topic(String source) {
        return "confide." + source;
    }

    /** Where Kafka's default partitioner puts a record with this key. */
    public static int partition(String key, int partitions) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }

    /** For the topic of its source, in the partition of its key. */
    public ProducerRecord<String, byte[]> toRecord(int partitions) {
        String key = event.subject();
        return new ProducerRecord<>(
                topic(event.source()),
                partition(key, partitions),
                event.at().toEpochMilli(),
                key,
                WireValue.write(event.open(), event.sealed()),
                headers());
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_source", "/confide/" + event.source());
        add(headers, "ce_type", event.name());
        add(headers, "ce_time", event.at().toString());
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_dataschema", "/confide/" + event.name() + "/" + event.revision());
        add(headers, "content-type", "application/json");
        add(headers, "position", Long.toString(event.position()));
        add(headers, "previous", Long.toString(previous.orElse(0)));
        add(headers, "kind", event.kind());
        add(headers, "firm", event.firm().value());
        add(headers, "stream", event.stream());
        add(headers, "seq", Long.toString(event.seq()));
        event.by().ifPresent(by -> add(headers, "by", by.value()));
        return headers;
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @throws BadRecord not a record of ours
     */
    public static WireRecord from(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        try {
            byte[] value = record.value();
            if (value == null) {
                throw new BadRecord("it has no value");
            }
            WireValue parts = WireValue.read(value);
            return new WireRecord(
                    event(headers, parts), OptionalLong.of(number(headers, "previous")));
        } catch (IllegalArgumentException | DateTimeException | BadRecord e) {
            throw new BadRecord(
                    "%s-%d@%d is not a record of ours: %s"
                            .formatted(
                                    record.topic(),
                                    record.partition(),
                                    record.offset(),
                                    e.getMessage()),
                    e);
        }
    }

    /** In the published language; erased where its key is gone. */
    public Recorded<?> open(EventSealing sealing) {
        return event.opened(new SealedEnvelopes(sealing).open(event));
    }

    private static StoredEvent event(Headers headers, WireValue value) {
        String schema = text(headers, "ce_dataschema");
        return new StoredEvent(
                text(headers, "ce_source").replaceFirst("^/confide/", ""),
                number(headers, "position"),
                Instant.parse(text(headers, "ce_time")),
                new FirmId(text(headers, "firm")),
                find(headers, "by").map(PersonId::new),
                text(headers, "stream"),
                number(headers, "seq"),
                UUID.fromString(text(headers, "ce_id")),
                text(headers, "ce_type"),
                Integer.parseInt(schema.substring(schema.lastIndexOf('/') + 1)),
                text(headers, "kind"),
                text(headers, "ce_subject"),
                value.open(),
                value.sealed());
    }

    private static long number(Headers headers, String name) {
        return Long.parseLong(text(headers, name));
    }

    private static String text(Headers headers, String name) {
        return find(headers, name).orElseThrow(() -> new BadRecord("no header " + name));
    }

    private static Optional<String> find(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
