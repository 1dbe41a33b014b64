package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
    private static final long LOOK_AROUND_NANOS = Duration.ofMillis(500).toNanos();
    private static final long COMMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final String group;
    private final List<Subscriber> subscribers;
    private final Set<String> projections;
    private final Generations generations;
    private final ProgressStore progress;
    private final DeadLetters deadLetters;
    private final Retries retries;
    private final Opener opener;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Pause pause;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Intake intake;
    private final Thread thread;

    private final Map<SourcePartition, Progress> now = new HashMap<>();
    private final Map<SourcePartition, Long> pausedUntil = new HashMap<>();
    private final Map<SourcePartition, String> troubles = new ConcurrentHashMap<>();
    private final Map<SourcePartition, Behind> behind = new ConcurrentHashMap<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> trouble = Optional.empty();
    private long lookAroundAt = System.nanoTime();
    private long commitAt = System.nanoTime() + COMMIT_NANOS;

    private record Behind(long records, long lastTakenAtMillis) {}

    /** What a loop is made of. */
    record Parts(
            String group,
            List<Subscriber> subscribers,
            Set<String> projections,
            Generations generations,
            ProgressStore progress,
            DeadLetters deadLetters,
            Retries retries,
            Opener opener,
            Arrivals arrivals,
            Counters counters,
            GapHealer healer,
            Clock clock,
            Pause pause) {}

    ConsumerLoop(Parts parts, KafkaConsumer<String, byte[]> consumer) {
        this.group = parts.group();
        this.subscribers = parts.subscribers();
        this.projections = parts.projections();
        this.generations = parts.generations();
        this.progress = parts.progress();
        this.deadLetters = parts.deadLetters();
        this.retries = parts.retries();
        this.opener = parts.opener();
        this.arrivals = parts.arrivals();
        this.clock = parts.clock();
        this.pause = parts.pause();
        this.consumer = consumer;
        this.intake = new Intake(parts.healer(), parts.counters());
        this.thread = Thread.ofPlatform().name("confide-" + group).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Runs between two batches; at once when the loop does not run. */
    <T> T between(Supplier<T> task) {
        if (!thread.isAlive()) {
            return task.get();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        tasks.add(() -> complete(done, task));
        consumer.wakeup();
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    void join() {
        consumer.wakeup();
        try {
            thread.join();
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
        troubles.forEach((at, what) -> all.add(at.id() + ": " + what));
        return all;
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

    private static <T> void complete(CompletableFuture<T> done, Supplier<T> task) {
        try {
            done.complete(task.get());
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(topics(), this);
            while (!pause.isClosing()) {
                safely();
            }
        } finally {
            tasks.forEach(Runnable::run);
        }
    }

    private void safely() {
        try {
            cycle();
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("{} goes back: {}", group, told(e));
            LOG.debug("{} goes back", group, e);
            trouble = Optional.of(group + " goes back: " + told(e));
            if (!pause.isClosing(BACK_OFF)) {
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
            consumer.assignment().forEach(it -> begin(SourcePartition.of(it)));
        } catch (RuntimeException e) {
            LOG.warn("{} cannot go back yet: {}", group, told(e));
            // What is held in memory may be ahead of storage: take nothing before it is read.
            consumer.assignment().forEach(it -> hold(SourcePartition.of(it), told(e)));
        }
    }

    private void cycle() {
        tasksNow();
        resume();
        ConsumerRecords<String, byte[]> records = poll();
        lookAround(records.isEmpty());
        if (!records.isEmpty()) {
            take(records);
        }
        measure();
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private void tasksNow() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void lookAround(boolean idle) {
        boolean due = System.nanoTime() - lookAroundAt > 0;
        if (due || !idle) {
            comply(generations.refresh(projections));
        }
        if (due) {
            lookAroundAt = System.nanoTime() + LOOK_AROUND_NANOS;
            retries.asked(this::isMine).forEach(this::retry);
        }
    }

    /** What was switched, by whomever, binds this loop from its next record on. */
    void comply(Set<String> switched) {
        if (!switched.isEmpty()) {
            deadLetters.reload();
            consumer.assignment().forEach(it -> comply(SourcePartition.of(it)));
        }
    }

    /** Goes back to where a generation stood that came into use behind us. */
    private void comply(SourcePartition at) {
        Generation.Place start = start(at, here(at));
        if (start.position() < intake.last(at)) {
            seek(at, start);
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        List<Incoming> batch = new ArrayList<>();
        Map<SourcePartition, Generation.Place> reached = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            SourcePartition at = SourcePartition.of(partition);
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (isSoughtBack(record) || !take(record, at, batch)) {
                    break;
                }
                reached.put(at, new Generation.Place(intake.last(at), record.offset() + 1));
            }
        }
        for (Subscriber subscriber : subscribers) {
            subscriber.take(batch);
        }
        write(reached);
        commitSometimes();
    }

    private boolean isSoughtBack(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return consumer.position(partition) <= record.offset();
    }

    /**
     * @return false when the partition has to wait for its owner
     */
    private boolean take(
            ConsumerRecord<String, byte[]> record, SourcePartition at, List<Incoming> batch) {
        try {
            for (StoredEvent event : intake.take(record, at).orElse(List.of())) {
                batch.add(opener.open(at, event));
            }
            return true;
        } catch (FeedUnavailable e) {
            LOG.warn("{} waits: {}", at.id(), e.getMessage());
            consumer.seek(at.inKafka(), record.offset());
            hold(at, "a gap is not healed yet");
            return false;
        }
    }

    private void hold(SourcePartition at, String why) {
        troubles.put(at, why);
        consumer.pause(Set.of(at.inKafka()));
        pausedUntil.put(at, System.nanoTime() + BACK_OFF.toNanos());
    }

    private void resume() {
        if (pausedUntil.isEmpty()) {
            return;
        }
        for (SourcePartition at : List.copyOf(pausedUntil.keySet())) {
            if (System.nanoTime() - pausedUntil.getOrDefault(at, 0L) > 0) {
                if (!now.containsKey(at)) {
                    begin(at);
                }
                pausedUntil.remove(at);
                troubles.remove(at);
                consumer.resume(Set.of(at.inKafka()));
            }
        }
    }

    private void write(Map<SourcePartition, Generation.Place> reached) {
        if (reached.isEmpty()) {
            return;
        }
        Map<SourcePartition, Progress> next = new HashMap<>();
        reached.forEach((at, place) ->
                next.put(
                        at,
                        new Progress(
                                place.position(), place.offset(), stamps(at), here(at).version())));
        now.putAll(progress.write(next));
        Map<SourcePartition, Long> positions = new HashMap<>();
        reached.forEach((at, place) -> positions.put(at, place.position()));
        arrivals.reached(positions);
    }

    private Map<String, Integer> stamps(SourcePartition at) {
        Map<String, Integer> stamps = new HashMap<>();
        for (Subscriber subscriber : subscribers) {
            if (isStamped(subscriber, at)) {
                stamps.put(subscriber.name(), generations.of(subscriber.name()).active());
            }
        }
        return stamps;
    }

    private boolean isStamped(Subscriber subscriber, SourcePartition at) {
        return projections.contains(subscriber.name())
                && subscriber.sources().contains(at.source());
    }

    /** The earliest place at which every generation in use still has something to learn. */
    private Generation.Place start(SourcePartition at, Progress stored) {
        Generation.Place start = new Generation.Place(stored.position(), stored.offset());
        for (Subscriber subscriber : subscribers) {
            if (isStamped(subscriber, at)) {
                Generation generation = generations.of(subscriber.name());
                Integer stamp = stored.generations().get(subscriber.name());
                Generation.Place from = generation.from(at);
                boolean other = stamp == null || stamp != generation.active();
                if (other && from.position() < start.position()) {
                    start = from;
                }
            }
        }
        return start;
    }

    private void begin(SourcePartition at) {
        now.remove(at);
        Progress stored = progress.read(at);
        now.put(at, stored);
        seek(at, start(at, stored));
    }

    private void seek(SourcePartition at, Generation.Place place) {
        consumer.seek(at.inKafka(), place.offset());
        intake.startAfter(at, place.position());
        arrivals.reached(Map.of(at, place.position()));
    }

    private Progress here(SourcePartition at) {
        return now.getOrDefault(at, Progress.NONE);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        deadLetters.reload();
        projections.forEach(generations::refresh);
        partitions.forEach(it -> begin(SourcePartition.of(it)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Set<SourcePartition> gone =
                partitions.stream().map(SourcePartition::of).collect(Collectors.toSet());
        for (SourcePartition at : gone) {
            intake.forget(at);
            now.remove(at);
            pausedUntil.remove(at);
            troubles.remove(at);
            behind.remove(at);
        }
        arrivals.gone(gone);
    }

    private void retry(Retries.Asked asked) {
        for (Subscriber subscriber : subscribers) {
            if (subscriber.name().equals(asked.subscriber())) {
                retry(subscriber, asked.subject());
            }
        }
        deadLetters.reload();
        retries.done(asked);
    }

    private void retry(Subscriber subscriber, String subject) {
        Set<String> stuck = new HashSet<>();
        for (DeadLetters.Letter letter : deadLetters.of(subscriber.name(), subject)) {
            if (stuck.contains(letter.event().source())) {
                continue;
            }
            try {
                subscriber.retry(opener.open(letter.at(), letter.event()));
                deadLetters.remove(letter);
            } catch (RuntimeException e) {
                if (Subscriber.isOutage(e)) {
                    throw e;
                }
                deadLetters.fail(letter, StillUnreadable.codeOf(e));
                stuck.add(letter.event().source());
            }
        }
    }

    /** Parked events of a subject are taken by whoever has its partition. */
    private boolean isMine(Retries.Asked asked) {
        return subscribers.stream()
                .filter(it -> it.name().equals(asked.subscriber()))
                .flatMap(it -> it.sources().stream())
                .anyMatch(source -> now.containsKey(place(source, asked.subject())));
    }

    private static SourcePartition place(String source, String subject) {
        return new SourcePartition(source, WireRecord.partition(subject));
    }

    private void measure() {
        for (TopicPartition partition : consumer.assignment()) {
            SourcePartition at = SourcePartition.of(partition);
            long records = consumer.currentLag(partition).orElse(0);
            Behind before = behind.getOrDefault(at, new Behind(0, clock.millis()));
            long since = records == 0 ? clock.millis() : before.lastTakenAtMillis();
            behind.put(at, new Behind(records, since));
        }
    }

    private void commitSometimes() {
        if (System.nanoTime() - commitAt < 0) {
            return;
        }
        commitAt = System.nanoTime() + COMMIT_NANOS;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        now.forEach((at, it) -> offsets.put(at.inKafka(), new OffsetAndMetadata(it.offset())));
        consumer.commitAsync(offsets, null);
    }

    private List<String> topics() {
        Set<String> sources = new TreeSet<>();
        subscribers.forEach(it -> sources.addAll(it.sources()));
        return sources.stream().map(WireRecord::topic).toList();
    }
}
