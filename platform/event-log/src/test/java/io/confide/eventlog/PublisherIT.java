package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import io.confide.storage.Expect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher on the real broker. */
class PublisherIT {
    @TempDir private static Path brokerDir;
    private static EmbeddedKafka kafka;

    @TempDir private Path dir;
    private final Databases database = Databases.sqlite();
    private final TestClock clock = new TestClock();
    private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);
    private Sealed sealed;
    private GroupCommitLog log;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(Settings.at(brokerDir));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void open() {
        sealed = new Sealed(dir);
        log = new GroupCommitLog(source, database.storage(), sealed.sealing());
    }

    @AfterEach
    void close() {
        log.close();
        sealed.close();
        database.close();
    }

    @Test
    void every_event_arrives_in_order_and_each_partition_proves_that_nothing_is_missing() {
        try (Publisher publisher = publisher("one")) {
            publisher.start();
            append(60);
            await().until(() -> publisher.lag() == 0);
            assertThat(publisher.trouble()).isEmpty();
        }
        List<WireRecord> records = records(60);
        assertThat(records).extracting(it -> it.event().position()).doesNotHaveDuplicates();
        assertContiguous(records);
    }

    @Test
    void a_record_carries_the_event_as_it_is_stored() {
        log.append(Sealed.commit("e-1"));
        log.append(Sealed.commit("e-1"));
        try (Publisher publisher = publisher("one")) {
            publisher.start();
            await().until(() -> publisher.lag() == 0);
        }
        WireRecord second = records(2).get(1);
        assertThat(second.previous()).hasValue(1);
        StoredEvent stored = log.stream("e-1", 1).getFirst();
        assertThat(second.event()).usingRecursiveComparison().isEqualTo(stored);
        assertThat(second.open(sealed.sealing())).isEqualTo(log.open(stored));
        assertThat(new LogFeed(log).read(2, 10).getFirst().event())
                .usingRecursiveComparison()
                .isEqualTo(second.event());
    }

    @Test
    void what_is_appended_while_it_runs_is_there_at_once() {
        try (Publisher publisher = publisher("one")) {
            publisher.start();
            append(1);
            await().until(() -> publisher.published() == 1);
            append(1);
            await().atMost(Duration.ofSeconds(5)).until(() -> publisher.published() == 2);
        }
    }

    @Test
    void what_others_append_is_found_soon_once_some_was_found() {
        try (Publisher publisher = publisher(settings("one", Duration.ofSeconds(4)));
                GroupCommitLog elsewhere =
                        new GroupCommitLog(source, database.storage(), sealed.sealing())) {
            publisher.start();
            append(1);
            await().until(() -> publisher.published() == 1);
            elsewhere.append(Sealed.commit("e-1"));
            await().until(() -> publisher.published() == 2);
            long begun = System.nanoTime();
            for (int i = 3; i <= 12; i++) {
                int position = i;
                elsewhere.append(Sealed.commit("e-1"));
                await().until(() -> publisher.published() == position);
            }
            // One rest of the seldom kind among the ten would take as long.
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void a_crash_before_the_books_are_written_sends_the_same_again() {
        append(30);
        try (Publisher publisher = publisher("one")) {
            publisher.start();
            await().until(() -> publisher.lag() == 0);
        }
        database.storage().documents().delete("publishing", source, Expect.ANYTHING);
        try (Publisher publisher = publisher("two")) {
            publisher.start();
            await().until(() -> publisher.lag() == 0);
        }
        List<WireRecord> records = records(60);
        Map<Long, Long> previous = new HashMap<>();
        for (WireRecord record : records) {
            Long before = previous.put(record.event().position(), record.previous().orElseThrow());
            assertThat(before == null || before == record.previous().orElseThrow()).isTrue();
        }
        assertThat(previous).hasSize(30);
        assertContiguous(records);
    }

    @Test
    void a_publisher_that_slept_through_its_lease_does_not_touch_the_books() {
        PublishProgress books = new PublishProgress(source, database.storage());
        Leases leases = new Leases(database.storage(), clock);
        Duration time = Duration.ofSeconds(10);
        PublishProgress.Mark sleeper =
                books.takeOver(leases.acquire("p", "one", time).orElseThrow()).orElseThrow();
        clock.pass(time);
        PublishProgress.Mark awake =
                books.takeOver(leases.acquire("p", "two", time).orElseThrow()).orElseThrow();
        PublishProgress.Mark progress = books.store(awake.with(3, 40)).orElseThrow();
        assertThat(books.store(sleeper.with(3, 10))).isEmpty();
        assertThat(books.find().orElseThrow().position()).isEqualTo(progress.position());
        assertThat(books.takeOver(new Lease("p", "one", 1, clock.instant()))).isEmpty();
    }

    @Test
    void of_two_publishers_one_works_and_the_other_takes_over_when_it_ends() {
        Publisher first = publisher("one");
        first.start();
        append(5);
        await().until(() -> first.lag() == 0);
        try (Publisher second = publisher("two")) {
            second.start();
            append(5);
            await().until(() -> first.lag() == 0);
            first.close();
            append(5);
            await().until(() -> second.lag() == 0);
        }
        assertThat(records(15)).extracting(it -> it.event().position()).doesNotHaveDuplicates();
    }

    @Test
    void a_hole_in_the_log_is_said_and_nothing_behind_it_is_sent() {
        Flaky commits = new Flaky(database.storage().commits(source));
        try (GroupCommitLog holed =
                        new GroupCommitLog(source, commits, new SealedEnvelopes(sealed.sealing()));
                Publisher publisher =
                        new Publisher(
                                settings("one"), holed, database.storage(), Clock.systemUTC())) {
            append(3);
            commits.hide(2);
            publisher.start();
            await().until(() ->
                    publisher
                            .trouble()
                            .filter(it -> it.contains("nothing at position 2"))
                            .isPresent());
            assertThat(publisher.published()).isZero();
        }
    }

    @Test
    void a_topic_that_could_lose_records_is_named_and_nothing_is_sent_to_it() throws Exception {
        String topic = WireRecord.topic(source);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, 3, (short) 1)
                                            .configs(
                                                    Map.of(
                                                            "cleanup.policy",
                                                            "compact",
                                                            "retention.ms",
                                                            "60000"))))
                    .all()
                    .get();
        }
        assertThat(new TopicGuard(settings("one")).check(source))
                .anyMatch(it -> it.contains("3 partitions instead of 6"))
                .anyMatch(it -> it.contains("cleanup.policy=compact"))
                .anyMatch(it -> it.contains("retention.ms=60000"));
        append(1);
        try (Publisher publisher = publisher("one")) {
            publisher.start();
            await().until(() ->
                    publisher.trouble().filter(it -> it.contains("partitions")).isPresent());
            assertThat(publisher.lag()).isEqualTo(1);
        }
    }

    @Test
    void a_topic_made_by_the_guard_is_well() {
        TopicGuard guard = new TopicGuard(settings("one"));
        assertThat(guard.check(source)).singleElement().asString().contains("not there");
        assertThat(guard.ensure(source)).isEmpty();
        assertThat(guard.check(source)).isEmpty();
    }

    private void append(int times) {
        for (int i = 0; i < times; i++) {
            log.append(Sealed.commit("e-" + i % 17));
        }
    }

    private Publisher publisher(String owner) {
        return publisher(settings(owner));
    }

    private Publisher publisher(PublisherSettings settings) {
        return new Publisher(settings, log, database.storage(), Clock.systemUTC());
    }

    private static PublisherSettings settings(String owner) {
        return settings(owner, Duration.ofMillis(200));
    }

    private static PublisherSettings settings(String owner, Duration poll) {
        return new PublisherSettings(
                kafka.bootstrapServers(), owner, poll.multipliedBy(25), poll, Map.of());
    }

    /** Contiguous per partition once repetitions are dropped, as a consumer does. */
    private static void assertContiguous(List<WireRecord> records) {
        Map<Integer, Long> last = new HashMap<>();
        for (WireRecord record : records) {
            int partition = WireRecord.partition(record.event().subject());
            long before = last.getOrDefault(partition, 0L);
            if (record.event().position() > before) {
                assertThat(record.previous()).hasValue(before);
                last.put(partition, record.event().position());
            }
        }
    }

    private List<WireRecord> records(int count) {
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest");
        String topic = WireRecord.topic(source);
        List<WireRecord> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(
                    IntStream.range(0, WireRecord.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .toList());
            await().until(() -> {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    WireRecord wire = WireRecord.from(record);
                    assertThat(record.partition()).isEqualTo(WireRecord.partition(record.key()));
                    records.add(wire);
                }
                return records.size() >= count;
            });
        }
        assertThat(records).hasSize(count);
        return records;
    }
}
