package io.confide.benchmarks.rebuild;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.data.FiveLogs;
import io.confide.benchmarks.data.Sealing;
import io.confide.eventlog.Publisher;
import io.confide.eventlog.PublisherSettings;
import io.confide.eventlog.StoredEvent;
import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All logs, each in its topic on a real broker, as the services publish them. */
final class Published implements AutoCloseable {
    private static final long LOOK = 20_000_000;

    private final FiveLogs logs;
    private final EmbeddedKafka kafka;
    private final int engagements;

    private Published(FiveLogs logs, EmbeddedKafka kafka, int engagements) {
        this.logs = logs;
        this.kafka = kafka;
        this.engagements = engagements;
    }

    static Published of(Path room, List<Course> courses) {
        FiveLogs logs = FiveLogs.in(room);
        logs.append(courses);
        EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(room.resolve("kafka")));
        Published published = new Published(logs, kafka, courses.size());
        logs.sources().forEach(published::publish);
        return published;
    }

    private void publish(String source) {
        try (Publisher publisher =
                new Publisher(
                        PublisherSettings.of(bootstrapServers(), "bench"),
                        logs.log(source),
                        logs.storage(),
                        Clock.systemUTC())) {
            publisher.start();
            while (publisher.lag() > 0) {
                LockSupport.parkNanos(LOOK);
            }
        }
    }

    /** What a gap in a topic is healed from: a page that was sent in part is sent again, later. */
    List<StoredEvent> feed(String source, long fromPosition, int limit) {
        return logs.log(source).read(fromPosition, limit).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= fromPosition)
                .limit(limit)
                .toList();
    }

    int engagements() {
        return engagements;
    }

    int events() {
        return logs.events();
    }

    Sealing sealing() {
        return logs.sealing();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    List<String> sources() {
        return logs.sources();
    }

    @Override
    public void close() {
        kafka.close();
        logs.close();
    }
}
