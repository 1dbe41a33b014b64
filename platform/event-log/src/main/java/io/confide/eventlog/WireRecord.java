package io.confide.eventlog;

import io.confide.events.Recorded;
import io.confide.keys.EventSealing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;

/**
 * An event on the wire: a CloudEvent in Kafka's binary mode, its value the stored JSON, still
 * sealed.
 *
 * @param previous position of the record of this source before this one in the same partition, 0
 *     for none; empty in a feed, which knows no partitions
 */
public record WireRecord(StoredEvent event, OptionalLong previous) {
    /** How many partitions every topic has; a change would move keys. */
    public static final int PARTITIONS = 6;

    /** The topic of a source. */
    public static String topic(String source) {
        return "confide." + source;
    }

    /** Where Kafka's default partitioner puts a record with this key. */
    public static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(utf8(key))) % PARTITIONS;
    }

    /** For the topic of its source, in the partition of its key. */
    public ProducerRecord<String, byte[]> toRecord() {
        List<Header> headers = new ArrayList<>();
        WireAttributes.of(this)
                .texts()
                .forEach((name, text) -> headers.add(new RecordHeader(name, utf8(text))));
        return new ProducerRecord<>(
                topic(event.source()),
                partition(event.subject()),
                event.at().toEpochMilli(),
                event.subject(),
                WireValue.write(event.open(), event.sealed()),
                headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws BadRecord no publisher of ours wrote it
     */
    public static WireRecord from(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            throw new BadRecord("it has no value");
        }
        Map<String, String> texts = new HashMap<>();
        for (Header header : record.headers()) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new WireAttributes(texts).record(WireValue.read(value));
    }

    /** In the published language; erased where its key is gone. */
    public Recorded<?> open(EventSealing sealing) {
        return event.opened(new SealedEnvelopes(sealing).open(event));
    }
}
