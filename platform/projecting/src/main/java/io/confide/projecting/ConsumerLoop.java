package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records batch by batch: prove, open, hand to the subscribers, then write how far it is. A
 * failure anywhere leads back to what was written last; the views know what they have.
 */
final class ConsumerLoop implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BACK_OFF = Duration.ofMillis(500);
    private static final Duration LEAVING = Duration.ofSeconds(2);
    private static final Duration LAST_BATCH = Duration.ofSeconds(8);
    private static final long LOOK_AROUND_NANOS = Duration.ofMillis(500).toNanos();

    private final LoopParts parts;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final BetweenBatches betweenBatches = new BetweenBatches();
    private final Held held;
    private final Backlog backlog;
    private final Unpacking unpacking;
    private final Places places;
    private final Retrying retrying;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean joined;
    private long lookAroundAt = System.nanoTime();

    ConsumerLoop(LoopParts parts, KafkaConsumer<String, byte[]> consumer) {
        this.parts = parts;
        this.consumer = consumer;
        this.held = new Held(consumer, BACK_OFF);
        this.backlog = new Backlog(parts.group(), parts.clock());
        Intake intake = new Intake(parts.healer(), parts.counters());
        this.unpacking = new Unpacking(consumer, intake, parts.opener(), held);
        this.places =
                new Places(
                        consumer,
                        intake,
                        parts.progress(),
                        parts.deadLetters(),
                        parts.stamps(),
                        parts.arrivals());
        this.retrying = parts.retrying();
        this.thread = Thread.ofPlatform().name("confide-" + parts.group()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Runs between two batches; at once when the loop does not run. */
    <T> T between(Supplier<T> task) {
        if (!thread.isAlive()) {
            return task.get();
        }
        CompletableFuture<T> done = betweenBatches.ask(task);
        consumer.wakeup();
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Until the batch in hand is done; one that takes longer is taken again at the next start. */
    void join() {
        consumer.wakeup();
        try {
            if (!thread.join(LAST_BATCH)) {
                LOG.warn("{} did not end in {}", parts.group(), LAST_BATCH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    List<String> troubles() {
        List<String> all = new ArrayList<>();
        trouble.ifPresent(all::add);
        if (!joined) {
            all.add(
                    parts.group()
                            + " have not joined their group yet: wait, or see to the brokers.");
        }
        all.addAll(backlog.catchingUp());
        all.addAll(held.reasons());
        return all;
    }

    List<Lag> lags() {
        return backlog.lags();
    }

    private void run() {
        try {
            consumer.subscribe(topics(), this);
            while (!parts.pause().isClosing()) {
                safely();
            }
            places.commitNow(LEAVING);
        } finally {
            consumer.close(CloseOptions.timeout(LEAVING));
            betweenBatches.doNow();
        }
    }

    private void safely() {
        try {
            cycle();
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            // Whatever it was, storage says where to go on; a loop that ended would say nothing.
            LOG.warn("{} goes back: {}", parts.group(), told(e));
            LOG.debug("{} goes back", parts.group(), e);
            trouble = Optional.of(parts.group() + " goes back: " + told(e));
            if (!parts.pause().isClosing(BACK_OFF)) {
                goBack();
            }
        }
    }

    /** Only our own exceptions say nothing personal. */
    private static String told(RuntimeException e) {
        return Subscriber.isOutage(e)
                ? e.getClass().getSimpleName() + ", " + e.getMessage()
                : e.getClass().getSimpleName();
    }

    private void goBack() {
        try {
            places.begin(mine());
        } catch (RuntimeException e) {
            LOG.warn("{} cannot go back yet: {}", parts.group(), told(e));
            // What is held in memory may be ahead of storage: take nothing before it is read.
            mine().forEach(it -> held.hold(it, told(e)));
        }
    }

    private void cycle() {
        betweenBatches.doNow();
        held.release(this::beginUnlessKnown);
        ConsumerRecords<String, byte[]> records = poll();
        lookAround(records.isEmpty());
        if (!records.isEmpty()) {
            take(unpacking.unpack(records));
        }
        backlog.measure(consumer);
    }

    private void beginUnlessKnown(SourcePartition at) {
        if (!places.isKnown(at)) {
            places.begin(Set.of(at));
        }
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private void lookAround(boolean idle) {
        boolean due = System.nanoTime() - lookAroundAt > 0;
        if (due || !idle) {
            parts.shapes().refresh();
            comply(parts.generations().refresh(parts.projections()));
        }
        if (due) {
            lookAroundAt = System.nanoTime() + LOOK_AROUND_NANOS;
            retrying.whatWasAsked(places::isKnown);
        }
    }

    /** What was switched, by whomever, binds this loop from its next record on. */
    void comply(Set<String> switched) {
        if (!switched.isEmpty()) {
            parts.deadLetters().reload();
            mine().forEach(places::comply);
        }
    }

    private void take(Unpacking.Batch batch) {
        for (Subscriber subscriber : parts.subscribers()) {
            subscriber.take(batch.events());
        }
        places.write(batch.reached());
        places.commitSometimes();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        parts.projections().forEach(parts.generations()::refresh);
        places.begin(ours(partitions));
        ours(partitions).forEach(backlog::begin);
        joined = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Set<SourcePartition> gone = ours(partitions);
        gone.forEach(held::forget);
        gone.forEach(backlog::forget);
        places.forget(gone);
    }

    private Set<SourcePartition> mine() {
        return ours(consumer.assignment());
    }

    private static Set<SourcePartition> ours(Collection<TopicPartition> partitions) {
        return partitions.stream().map(SourcePartition::of).collect(Collectors.toSet());
    }

    private List<String> topics() {
        Set<String> sources = new TreeSet<>();
        parts.subscribers().forEach(it -> sources.addAll(it.sources()));
        return sources.stream().map(WireRecord::topic).toList();
    }
}
