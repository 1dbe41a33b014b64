package io.confide.eventlog;

import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a log to its topic, in order, at least once. One instance at a time holds the lease; what
 * it sends again after a crash carries the same positions, so that consumers drop it.
 */
public final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int PAGE = 256;
    private static final Duration FLUSHING = Duration.ofSeconds(4);

    private final EventLog log;
    private final PublishProgress progress;
    private final Leases leases;
    private final Clock clock;
    private final PublisherSettings settings;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Supplier<List<String>> topic;
    private final Semaphore wakened = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile Optional<String> trouble = Optional.of("not started yet");

    public Publisher(PublisherSettings settings, EventLog log, Storage storage, Clock clock) {
        this(
                settings,
                log,
                storage,
                clock,
                () -> new KafkaProducer<>(settings.producer()),
                () -> new TopicGuard(settings).ensure(log.source()));
    }

    Publisher(
            PublisherSettings settings,
            EventLog log,
            Storage storage,
            Clock clock,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<List<String>> topic) {
        this.settings = settings;
        this.log = log;
        this.progress = new PublishProgress(log.source(), storage);
        this.leases = new Leases(storage, clock);
        this.clock = clock;
        this.producers = producers;
        this.topic = topic;
        this.thread =
                Thread.ofPlatform()
                        .daemon(true)
                        .name("publish-" + log.source())
                        .unstarted(this::run);
    }

    /** From now on what is appended is published. */
    public void start() {
        log.onAppend(head -> wake());
        thread.start();
    }

    /** Position of the last event that is known to be in the topic. */
    public long published() {
        return progress.find().map(PublishProgress.Mark::position).orElse(0L);
    }

    /** How many events wait to be published. */
    public long lag() {
        return Math.max(0, log.head() - published());
    }

    /** For how long the first event that is not yet published has been waiting; 0 when none is. */
    public Duration lagTime() {
        return log.read(published() + 1, 1).stream()
                .findFirst()
                .map(it -> Duration.between(it.at(), clock.instant()))
                .filter(it -> !it.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Why nothing is published at the moment, in a sentence; waiting for the lease is none. */
    public Optional<String> trouble() {
        return trouble;
    }

    private void wake() {
        if (wakened.availablePermits() == 0) {
            wakened.release();
        }
    }

    private void run() {
        while (!closed) {
            try {
                publishWhileLeased();
            } catch (KafkaException | StorageUnavailable | UnknownOutcome | SendFailed e) {
                report("publication of " + log.source() + " waits: " + e.getMessage());
            } catch (HoleInLog | BadBody e) {
                report("publication of " + log.source() + " stands: " + e.getMessage());
            }
            rest(settings.poll());
        }
    }

    private void report(String sentence) {
        if (!trouble.equals(Optional.of(sentence))) {
            LOG.warn("{}", sentence);
        }
        trouble = Optional.of(sentence);
    }

    private void publishWhileLeased() {
        Optional<Lease> lease =
                leases.acquire("publish-" + log.source(), settings.owner(), settings.lease());
        if (lease.isEmpty()) {
            trouble = Optional.empty();
            return;
        }
        try {
            publish(lease.get());
        } finally {
            leases.find(lease.get().name())
                    .filter(held -> closed && held.owner().equals(settings.owner()))
                    .ifPresent(leases::release);
        }
    }

    private void publish(Lease first) {
        List<String> concerns = topic.get();
        if (!concerns.isEmpty()) {
            report(String.join(" ", concerns));
            return;
        }
        Optional<PublishProgress.Mark> taken = progress.takeOver(first);
        if (taken.isEmpty()) {
            return;
        }
        try (Producer<String, byte[]> producer = producers.get()) {
            trouble = Optional.empty();
            Tenure tenure = new Tenure(first, taken.get(), producer);
            while (!closed && tenure.step()) {
                trouble = Optional.empty();
            }
            if (closed) {
                tenure.flush();
            }
        }
    }

    /** Whether somebody appended here in the meantime. */
    private boolean rest(Duration time) {
        try {
            boolean woken = wakened.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            wakened.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            closed = true;
            return false;
        }
    }

    /** The time between taking a lease and losing it. */
    private final class Tenure {
        private final Producer<String, byte[]> producer;
        private final Lookout lookout = new Lookout(settings.poll());
        private Lease lease;
        private PublishProgress.Mark mark;

        Tenure(Lease lease, PublishProgress.Mark mark, Producer<String, byte[]> producer) {
            this.lease = lease;
            this.mark = mark;
            this.producer = producer;
        }

        /** One page, or a rest when there is none; false when the lease is lost. */
        boolean step() {
            if (!renewed()) {
                return false;
            }
            List<StoredCommit> page = log.read(mark.position() + 1, PAGE);
            if (page.isEmpty()) {
                lookout.rested(rest(lookout.rest()));
                return true;
            }
            lookout.found();
            return published(page);
        }

        private boolean published(List<StoredCommit> page) {
            Optional<PublishProgress.Mark> stored = progress.store(send(page));
            stored.ifPresent(it -> mark = it);
            return stored.isPresent();
        }

        /** Nothing is appended any more: what is there goes out, for a while. */
        void flush() {
            long deadline = System.nanoTime() + FLUSHING.toNanos();
            boolean more = true;
            while (more && System.nanoTime() < deadline && renewed()) {
                List<StoredCommit> page = log.read(mark.position() + 1, PAGE);
                more = !page.isEmpty() && published(page);
            }
        }

        private boolean renewed() {
            Duration left = Duration.between(clock.instant(), lease.until());
            if (left.compareTo(settings.lease().dividedBy(2)) > 0) {
                return true;
            }
            Optional<Lease> renewed = leases.renew(lease, settings.lease());
            renewed.ifPresent(it -> lease = it);
            return renewed.isPresent();
        }

        private PublishProgress.Mark send(List<StoredCommit> page) {
            PublishProgress.Mark next = mark;
            List<Future<?>> sent = new ArrayList<>();
            for (StoredCommit commit : page) {
                for (StoredEvent event : commit.events()) {
                    if (event.position() > mark.position()) {
                        int partition = WireRecord.partition(event.subject());
                        OptionalLong previous = OptionalLong.of(next.last()[partition]);
                        sent.add(producer.send(new WireRecord(event, previous).toRecord()));
                        next = next.with(partition, event.position());
                    }
                }
            }
            sent.forEach(this::acknowledged);
            return next;
        }

        private void acknowledged(Future<?> sent) {
            try {
                sent.get();
            } catch (ExecutionException e) {
                throw new SendFailed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SendFailed(e);
            }
        }
    }

    /** Kafka did not acknowledge a record: all from the last known progress is sent again. */
    private static final class SendFailed extends RuntimeException {
        SendFailed(Throwable cause) {
            super("Kafka did not acknowledge a record", cause);
        }
    }

    /** Sends what was appended, lets go of the lease. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(FLUSHING.plus(FLUSHING));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
