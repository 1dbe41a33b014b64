package io.confide.projecting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Partitions from which nothing is taken for a moment, and why. */
final class Held {
    private final KafkaConsumer<?, ?> consumer;
    private final long momentNanos;
    private final Map<SourcePartition, Long> until = new HashMap<>();
    private final Map<SourcePartition, String> reasons = new ConcurrentHashMap<>();

    Held(KafkaConsumer<?, ?> consumer, Duration moment) {
        this.consumer = consumer;
        this.momentNanos = moment.toNanos();
    }

    void hold(SourcePartition at, String why) {
        reasons.put(at, why);
        consumer.pause(Set.of(at.inKafka()));
        until.put(at, System.nanoTime() + momentNanos);
    }

    /**
     * Lets those go on whose moment is over.
     *
     * @param before what has to succeed for that
     */
    void release(Consumer<SourcePartition> before) {
        for (SourcePartition at : List.copyOf(until.keySet())) {
            if (System.nanoTime() - until.getOrDefault(at, 0L) > 0) {
                before.accept(at);
                forget(at);
                consumer.resume(Set.of(at.inKafka()));
            }
        }
    }

    void forget(SourcePartition at) {
        until.remove(at);
        reasons.remove(at);
    }

    List<String> reasons() {
        List<String> all = new ArrayList<>();
        reasons.forEach((at, why) -> all.add(at.id() + ": " + why));
        return all;
    }
}
