package io.confide.benchmarks.data;

import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.events.ConfideEvent;
import io.confide.keys.EventSealing;
import io.confide.keys.EventSealing.Trial;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the demo's programme wrote, out of the databases of a system that has stopped. */
public final class Demo {
    private static final int ALL = 4096;
    private static final Map<String, String> DATABASES =
            Map.of(
                    "agreement", "agreement-service.db",
                    "session", "session-service.db",
                    "consent", "consent-service.db",
                    "deletion", "retention-service.db",
                    "access", "gateway.db");

    private final EventSealing sealing;
    private final Map<String, List<Told>> bySubject = new LinkedHashMap<>();
    private final Set<String> engagements = new HashSet<>();
    private final Set<String> erased = new HashSet<>();

    private Demo(EventSealing sealing) {
        this.sealing = sealing;
    }

    /** The courses of all engagements that were not erased. */
    public static List<Course> courses(Path data) {
        try (Sealing sealing = Sealing.in(data.resolve("keys"), data.resolve("ledger"))) {
            Demo demo = new Demo(sealing.events());
            DATABASES.forEach((source, file) -> demo.read(source, data.resolve("storage", file)));
            return demo.courses();
        }
    }

    private List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        bySubject.forEach((subject, acts) -> {
            if (engagements.contains(subject) && !erased.contains(subject)) {
                courses.add(new Course(subject, List.copyOf(acts)));
            }
        });
        if (courses.isEmpty()) {
            throw new IllegalStateException("the demo has told nothing");
        }
        return courses;
    }

    private void read(String source, Path file) {
        try (Storage storage = SqliteStorage.open(file);
                GroupCommitLog log = new GroupCommitLog(source, storage, sealing)) {
            for (StoredCommit commit : log.read(1, ALL)) {
                take(source, commit, log);
            }
        }
    }

    private void take(String source, StoredCommit stored, GroupCommitLog log) {
        String subject = stored.events().getFirst().subject();
        stored.events().stream()
                .filter(event -> trial(event) == Trial.ERASED)
                .forEach(event -> erased.add(event.subject()));
        if (stored.events().stream().anyMatch(event -> event.name().equals("engagement.opened"))) {
            engagements.add(subject);
        }
        if (!erased.contains(subject)) {
            bySubject
                    .computeIfAbsent(subject, _ -> new ArrayList<>())
                    .add(new Told(source, again(stored, log)));
        }
    }

    private static NewCommit again(StoredCommit stored, GroupCommitLog log) {
        List<NewEvent> events = new ArrayList<>();
        for (StoredEvent event : stored.events()) {
            ConfideEvent opened = log.open(event).event();
            events.add(NewEvent.at(event.stream(), event.seq(), opened));
        }
        return new NewCommit(
                stored.command(),
                stored.fingerprint(),
                stored.firm(),
                stored.by(),
                stored.at(),
                events);
    }

    private Trial trial(StoredEvent event) {
        return sealing.tryToRead(
                event.firm(),
                event.stream(),
                event.id(),
                event.name(),
                event.revision(),
                event.open(),
                event.sealed());
    }
}
