package io.confide.projecting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How far a loop is behind the ends of its partitions. */
final class Backlog {
    private static final long UNKNOWN = -1;

    private final String group;
    private final Clock clock;
    private final Map<SourcePartition, Behind> behind = new ConcurrentHashMap<>();

    Backlog(String group, Clock clock) {
        this.group = group;
        this.clock = clock;
    }

    /**
     * @param goal offset where the partition ended when it was first looked at, or unknown; a
     *     reader who has not come so far since it began may not know what others already do
     */
    private record Behind(long records, long lastTakenAtMillis, long goal, boolean there) {}

    void measure(KafkaConsumer<?, ?> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            SourcePartition at = SourcePartition.of(partition);
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isPresent()) {
                behind.put(at, behind(at, lag.getAsLong(), consumer.position(partition)));
            }
        }
    }

    /** From now on it counts; how far it is behind shows with the first look. */
    void begin(SourcePartition at) {
        behind.putIfAbsent(at, new Behind(0, clock.millis(), UNKNOWN, false));
    }

    private Behind behind(SourcePartition at, long records, long offset) {
        Behind before = behind.getOrDefault(at, new Behind(0, clock.millis(), UNKNOWN, false));
        long goal = before.goal() == UNKNOWN ? offset + records : before.goal();
        long since = records == 0 ? clock.millis() : before.lastTakenAtMillis();
        return new Behind(records, since, goal, before.there() || offset >= goal);
    }

    /** What has not once been where the topic was when it began, in sentences. */
    List<String> catchingUp() {
        return lags(it -> !it.there()).stream()
                .map(it ->
                        "%s catch up with %s and are %d records behind: wait."
                                .formatted(group, it.source(), it.records()))
                .toList();
    }

    void forget(SourcePartition at) {
        behind.remove(at);
    }

    List<Lag> lags() {
        return lags(_ -> true);
    }

    private List<Lag> lags(Predicate<Behind> which) {
        Map<String, List<Behind>> bySource = new HashMap<>();
        behind.forEach((at, lag) -> {
            if (which.test(lag)) {
                bySource.computeIfAbsent(at.source(), _ -> new ArrayList<>()).add(lag);
            }
        });
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
