package io.confide.faults.work;

import io.confide.eventlog.WireRecord;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Stands between the publisher and the broker: a moment to be met at, and records that the broker
 * takes, acknowledges, and that are in no topic of ours all the same.
 */
public final class Losing implements ProducerInterceptor<String, byte[]> {
    /** Where they go instead. */
    public static final String NOWHERE = "faults.nowhere";

    private static final AtomicInteger LEFT = new AtomicInteger();

    /** Loses the next so many records of this process. */
    static void next(int records) {
        LEFT.set(records);
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        Moments.here().pass(Moment.AT_SEND);
        if (LEFT.getAndUpdate(left -> Math.max(0, left - 1)) == 0
                || !record.topic().equals(WireRecord.topic(Workplace.SESSION))) {
            return record;
        }
        return new ProducerRecord<>(
                NOWHERE, 0, record.timestamp(), record.key(), record.value(), record.headers());
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        // The publisher hears of it itself.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing to set.
    }
}
