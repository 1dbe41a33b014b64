package io.confide.benchmarks.erasure;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.data.FiveLogs;
import io.confide.eventlog.StoredEvent;
import io.confide.events.EventCatalogue;
import io.confide.events.RecordSet;
import io.confide.keys.EventSealing;
import io.confide.keys.EventSealing.Trial;
import io.confide.keys.KeyDestruction;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A firm with so many clients in its logs, of whom one after the other is erased. */
final class Firm implements AutoCloseable {
    private final FiveLogs logs;
    private final EventSealing sealing;
    private final KeyDestruction keys;
    private final Deque<String> clients = new ArrayDeque<>();

    Firm(Path room, List<Course> courses) {
        logs = FiveLogs.in(room);
        logs.append(courses);
        sealing = logs.sealing().events();
        keys = logs.sealing().destruction();
        courses.forEach(course -> clients.add(course.engagement()));
    }

    int events() {
        return logs.events();
    }

    /**
     * What an erasure is for the logs and the keys: the keys of all record sets of the client are
     * fenced and destroyed, the files are cleared of what was overwritten, every record of the
     * client is tried, and the destruction is confirmed.
     *
     * @return milliseconds
     */
    double eraseOne() {
        String client = clients.remove();
        Set<RecordSet> recordSets =
                events(client).stream().map(Firm::filed).collect(Collectors.toSet());
        long start = System.nanoTime();
        recordSets.forEach(keys::fence);
        recordSets.forEach(keys::destroy);
        logs.storage().expunge();
        boolean gone = events(client).stream().noneMatch(this::isReadable);
        recordSets.forEach(keys::confirm);
        double took = (System.nanoTime() - start) / 1e6;
        if (!gone) {
            throw new IllegalStateException("a record can be read after its key was destroyed");
        }
        return took;
    }

    private List<StoredEvent> events(String client) {
        return logs.sources().stream()
                .flatMap(source -> logs.log(source).stream(client, 0).stream())
                .toList();
    }

    private static RecordSet filed(StoredEvent event) {
        return EventCatalogue.standard()
                .byName(event.name())
                .orElseThrow()
                .filed(event.firm(), event.subject());
    }

    private boolean isReadable(StoredEvent event) {
        return sealing.tryToRead(
                        event.firm(),
                        event.stream(),
                        event.id(),
                        event.name(),
                        event.revision(),
                        event.open(),
                        event.sealed())
                == Trial.READABLE;
    }

    @Override
    public void close() {
        logs.close();
    }
}
