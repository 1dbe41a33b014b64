package io.confide.projecting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a loop stands in each of its partitions, on the topic, in the log and in storage. */
final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final KafkaConsumer<?, ?> consumer;
    private final Intake intake;
    private final ProgressStore progress;
    private final DeadLetters deadLetters;
    private final Stamps stamps;
    private final Arrivals arrivals;
    private final Map<SourcePartition, Progress> now = new HashMap<>();
    private long commitAt = System.nanoTime() + COMMIT_NANOS;

    Places(
            KafkaConsumer<?, ?> consumer,
            Intake intake,
            ProgressStore progress,
            DeadLetters deadLetters,
            Stamps stamps,
            Arrivals arrivals) {
        this.consumer = consumer;
        this.intake = intake;
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.stamps = stamps;
        this.arrivals = arrivals;
    }

    boolean isKnown(SourcePartition at) {
        return now.containsKey(at);
    }

    /**
     * Goes to what was written last, by whomever. They park first and write how far they are then:
     * once they can write no more, what they parked of it is there to be learned.
     */
    void begin(Set<SourcePartition> some) {
        now.keySet().removeAll(some);
        if (some.isEmpty()) {
            return;
        }
        Map<SourcePartition, Progress> claimed = progress.claim(some);
        deadLetters.reload();
        claimed.forEach((at, stored) -> seek(at, stamps.start(at, stored)));
        now.putAll(claimed);
    }

    /** Goes back to where a generation stood that came into use behind us. */
    void comply(SourcePartition at) {
        Generation.Place start = stamps.start(at, here(at));
        if (start.position() < intake.last(at)) {
            seek(at, start);
        }
    }

    private void seek(SourcePartition at, Generation.Place place) {
        consumer.seek(at.inKafka(), place.offset());
        intake.startAfter(at, place.position());
        arrivals.reached(Map.of(at, place.position()));
    }

    /** In storage first, then to whoever waits for it. */
    void write(Map<SourcePartition, Generation.Place> reached) {
        if (reached.isEmpty()) {
            return;
        }
        Map<SourcePartition, Progress> next = new HashMap<>();
        Map<SourcePartition, Long> positions = new HashMap<>();
        reached.forEach((at, place) -> {
            next.put(at, progress(at, place));
            positions.put(at, place.position());
        });
        now.putAll(progress.write(next));
        arrivals.reached(positions);
    }

    private Progress progress(SourcePartition at, Generation.Place place) {
        return new Progress(place.position(), place.offset(), stamps.of(at), here(at).version());
    }

    /** For whoever looks at the group with Kafka's tools; nothing here reads it. */
    void commitSometimes() {
        if (System.nanoTime() - commitAt < 0) {
            return;
        }
        commitAt = System.nanoTime() + COMMIT_NANOS;
        consumer.commitAsync(offsets(), null);
    }

    /** As the last thing; nobody is the worse for it when the brokers are gone. */
    void commitNow(Duration patience) {
        try {
            consumer.commitSync(offsets(), patience);
        } catch (KafkaException e) {
            LOG.info("the group's offsets stay behind: {}", e.getClass().getSimpleName());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        now.forEach((at, it) -> offsets.put(at.inKafka(), new OffsetAndMetadata(it.offset())));
        return offsets;
    }

    void forget(Set<SourcePartition> gone) {
        gone.forEach(intake::forget);
        now.keySet().removeAll(gone);
        arrivals.gone(gone);
    }

    private Progress here(SourcePartition at) {
        return now.getOrDefault(at, Progress.NONE);
    }
}
