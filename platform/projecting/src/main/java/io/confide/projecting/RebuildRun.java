package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.projecting.InParallel.Later;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one generation from the logs, beside the one in use: read everything, compare, catch up
 * while the loop holds its breath, switch by one write. Any error stops it and changes nothing.
 */
final class RebuildRun<V> {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
    private static final int MOST_IN_MEMORY = 20_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration CATCH_UP = Duration.ofSeconds(20);

    private final Projection<V> projection;
    private final Parts<V> parts;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Intake intake;
    private final ViewStore<V> made;
    private final Fold<V> fold;
    private Later<List<Incoming>> opened = Later.of(List.of());
    private volatile Rebuild status;
    private Instant told;

    /**
     * What a rebuild is made of.
     *
     * @param stores by generation
     * @param partitions all of the projection's sources
     */
    record Parts<V>(
            IntFunction<ViewStore<V>> stores,
            Generations generations,
            ProgressStore progress,
            DeadLetters deadLetters,
            RebuildStore rebuilds,
            Consumer<String> drop,
            Set<SourcePartition> partitions,
            Opener opener,
            ConsumerLoop loop,
            Clock clock,
            Pause pause) {}

    RebuildRun(
            Projection<V> projection,
            Rebuild begun,
            Parts<V> parts,
            KafkaConsumer<String, byte[]> consumer,
            Intake intake) {
        this.projection = projection;
        this.parts = parts;
        this.consumer = consumer;
        this.intake = intake;
        this.status = begun;
        this.told = begun.started();
        this.made = parts.stores().apply(begun.generation());
        this.fold = Fold.fromNothing(projection, made);
    }

    Rebuild status() {
        return status;
    }

    void run() {
        try (consumer) {
            make();
            LOG.info("{} rebuilt as generation {}", projection.name(), status.generation());
        } catch (RuntimeException e) {
            // A fold may throw anything, and nobody waits for this thread: it must say that it
            // ended.
            fail(e);
        }
    }

    private void make() {
        int old = parts.generations().refresh(projection.name()).active();
        readAll();
        compare(parts.stores().apply(old));
        Generation before = parts.generations().of(projection.name());
        parts.loop().between(() -> switchOver(old));
        tell(over(Rebuild.State.SWITCHED, Optional.empty()));
        if (before.previous() > 0) {
            parts.drop().accept(ViewStore.collection(projection.name(), before.previous()));
        }
    }

    private void fail(RuntimeException failure) {
        String code = StillUnreadable.codeOf(failure);
        LOG.warn("the rebuild of {} stopped: {}", projection.name(), code);
        LOG.debug("the rebuild of {} stopped", projection.name(), failure);
        try {
            if (isInUse()) {
                tell(over(Rebuild.State.SWITCHED, Optional.of(code)));
                return;
            }
            parts.drop().accept(ViewStore.collection(projection.name(), status.generation()));
            tell(over(Rebuild.State.FAILED, Optional.of(code)));
        } catch (RuntimeException e) {
            // Whatever keeps it from being written: here, it must not look as if it went on.
            status = over(Rebuild.State.FAILED, Optional.of(code));
            LOG.warn("nor could that be written: {}", e.getClass().getSimpleName());
        }
    }

    /** Whatever failed after the switch: what is read now must not be dropped. */
    private boolean isInUse() {
        return parts.generations().refresh(projection.name()).active() == status.generation();
    }

    private void readAll() {
        List<TopicPartition> topics =
                parts.partitions().stream().map(SourcePartition::inKafka).toList();
        consumer.assign(topics);
        consumer.seekToBeginning(topics);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(topics);
        Map<TopicPartition, Long> ends = consumer.endOffsets(topics);
        long total = 0;
        for (TopicPartition topic : topics) {
            total += ends.getOrDefault(topic, 0L) - first.getOrDefault(topic, 0L);
        }
        tell(status.reading(0, total));
        while (topics.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            read();
        }
        takeOpened();
        save();
    }

    private void read() {
        if (parts.pause().isClosing()) {
            throw new NotNow("the service ends");
        }
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        Later<List<Optional<WireRecord>>> read = InParallel.begin(records, intake::read);
        takeOpened();
        opened = opening(records, read.get());
        Rebuild next = status.reading(status.done() + records.size(), status.total());
        status = next;
        if (parts.clock().instant().isAfter(told.plus(SIGN_OF_LIFE))) {
            tell(next);
        }
    }

    /** Reading and opening is most of the work and is shared; what is missing cannot be. */
    private Later<List<Incoming>> opening(
            List<ConsumerRecord<String, byte[]>> records, List<Optional<WireRecord>> read) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<String, byte[]> record = records.get(i);
            SourcePartition at = new SourcePartition(source(record), record.partition());
            read.get(i)
                    .ifPresent(wire ->
                            intake.take(wire, at).forEach(it -> taken.add(new Taken(at, it))));
        }
        return InParallel.begin(taken, it -> parts.opener().open(it.at(), it.event()));
    }

    /** One batch is folded while the next one is read, and opened while the one after is polled. */
    private void takeOpened() {
        List<Incoming> batch = opened.get();
        opened = Later.of(List.of());
        take(batch);
    }

    private record Taken(SourcePartition at, StoredEvent event) {}

    private static String source(ConsumerRecord<String, byte[]> record) {
        return SourcePartition.of(new TopicPartition(record.topic(), record.partition())).source();
    }

    private void take(List<Incoming> batch) {
        Set<String> keys = new HashSet<>();
        for (Incoming incoming : batch) {
            keys.addAll(projection.keys(readable(incoming).event()));
        }
        fold.load(keys);
        for (Incoming incoming : batch) {
            fold.take(incoming, readable(incoming).event());
        }
        if (fold.size() > MOST_IN_MEMORY) {
            save();
        }
    }

    private static Incoming.Opened readable(Incoming incoming) {
        return switch (incoming.content()) {
            case Incoming.Opened opened -> opened;
            case Incoming.Unreadable(var code) -> throw new StillUnreadable(code);
        };
    }

    private void save() {
        if (!fold.save()) {
            throw new NotNow("somebody else writes to the new generation");
        }
    }

    private void compare(ViewStore<V> old) {
        Map<String, Long> bothHave = new HashMap<>();
        for (SourcePartition at : parts.partitions()) {
            long live = parts.progress().read(at).position();
            bothHave.put(at.id(), Math.min(live, intake.last(at)));
        }
        Comparison.Result result = new Comparison<>(old, made, bothHave).result();
        if (result.differing() > 0) {
            LOG.warn(
                    "{} generation {} differs from the one in use in {} documents",
                    projection.name(),
                    status.generation(),
                    result.differing());
        }
        tell(status.compared(result));
    }

    /** Between two batches of the loop: nobody moves, so the new generation gets level. */
    private Generation switchOver(int old) {
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        Map<SourcePartition, Progress> live = new HashMap<>();
        for (SourcePartition at : parts.partitions()) {
            live.put(at, parts.progress().read(at));
        }
        while (live.entrySet().stream()
                .anyMatch(it -> intake.last(it.getKey()) < it.getValue().position())) {
            if (System.nanoTime() - deadline > 0) {
                throw new NotNow("the new generation does not catch up");
            }
            read();
        }
        takeOpened();
        save();
        Map<String, Generation.Place> out = new HashMap<>();
        live.forEach(
                (at, it) -> out.put(at.id(), new Generation.Place(it.position(), it.offset())));
        int generation = status.generation();
        Generation now =
                parts.generations()
                        .change(
                                projection.name(),
                                it -> it.active() == old && it.newest() == generation,
                                it -> it.switchedTo(generation, places(), out));
        parts.deadLetters().removeAll(projection.name());
        return now;
    }

    private Map<String, Generation.Place> places() {
        Map<String, Generation.Place> places = new HashMap<>();
        for (SourcePartition at : parts.partitions()) {
            long offset = consumer.position(at.inKafka());
            places.put(at.id(), new Generation.Place(intake.last(at), offset));
        }
        return places;
    }

    private void tell(Rebuild next) {
        status = next;
        told = parts.clock().instant();
        parts.rebuilds().write(next);
    }

    private Rebuild over(Rebuild.State state, Optional<String> error) {
        return status.over(state, parts.clock().instant(), error);
    }
}
