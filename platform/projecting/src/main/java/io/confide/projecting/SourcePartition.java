package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import org.apache.kafka.common.TopicPartition;

/** One partition of the topic of one source: within it, order is kept. */
record SourcePartition(String source, int partition) {

    static SourcePartition of(TopicPartition partition) {
        String source = partition.topic().substring(WireRecord.topic("").length());
        return new SourcePartition(source, partition.partition());
    }

    TopicPartition inKafka() {
        return new TopicPartition(WireRecord.topic(source), partition);
    }

    /** Such as {@code agreement/3}. */
    String id() {
        return source + "/" + partition;
    }
}
