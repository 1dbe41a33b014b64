package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** One partition of the topic of one source: within it, order is kept. */
record SourcePartition(String source, int partition) {

    static SourcePartition of(TopicPartition partition) {
        String source = partition.topic().substring(WireRecord.topic("").length());
        return new SourcePartition(source, partition.partition());
    }

    static Set<SourcePartition> all(Iterable<String> sources) {
        Set<SourcePartition> all = new HashSet<>();
        for (String source : sources) {
            for (int i = 0; i < WireRecord.PARTITIONS; i++) {
                all.add(new SourcePartition(source, i));
            }
        }
        return all;
    }

    TopicPartition inKafka() {
        return new TopicPartition(WireRecord.topic(source), partition);
    }

    /** Such as {@code agreement/3}. */
    String id() {
        return source + "/" + partition;
    }
}
