package io.confide.projecting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How far a loop is behind the ends of its partitions. */
final class Backlog {
    private final String group;
    private final Clock clock;
    private final Map<SourcePartition, Behind> behind = new ConcurrentHashMap<>();

    Backlog(String group, Clock clock) {
        this.group = group;
        this.clock = clock;
    }

    private record Behind(long records, long lastTakenAtMillis) {}

    void measure(KafkaConsumer<?, ?> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            SourcePartition at = SourcePartition.of(partition);
            long records = consumer.currentLag(partition).orElse(0);
            Behind before = behind.getOrDefault(at, new Behind(0, clock.millis()));
            long since = records == 0 ? clock.millis() : before.lastTakenAtMillis();
            behind.put(at, new Behind(records, since));
        }
    }

    void forget(SourcePartition at) {
        behind.remove(at);
    }

    List<Lag> lags() {
        Map<String, List<Behind>> bySource = new HashMap<>();
        behind.forEach((at, lag) ->
                bySource.computeIfAbsent(at.source(), _ -> new ArrayList<>()).add(lag));
        return bySource.entrySet().stream().map(it -> lag(it.getKey(), it.getValue())).toList();
    }

    private Lag lag(String source, List<Behind> partitions) {
        long nowMillis = clock.millis();
        long records = partitions.stream().mapToLong(Behind::records).sum();
        long seconds =
                partitions.stream()
                        .filter(it -> it.records() > 0)
                        .mapToLong(it -> Math.max(0, nowMillis - it.lastTakenAtMillis()) / 1000)
                        .max()
                        .orElse(0);
        return new Lag(group, source, records, seconds);
    }
}
