package io.confide.faults.town;

import io.confide.eventlog.ChainVerifier;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.Verification;
import io.confide.eventlog.WireRecord;
import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.ConfideEvent;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.faults.check.Entry;
import io.confide.faults.check.Piece;
import io.confide.faults.check.View;
import io.confide.faults.work.Course;
import io.confide.faults.work.Erasing;
import io.confide.faults.work.Vault;
import io.confide.keys.EventSealing;
import io.confide.keys.KeyDestruction;
import io.confide.keys.SealedDocuments;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Views;
import io.confide.projecting.Wiring;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What databases and topic hold, read with the platform's own readers by somebody who only looks.
 */
final class Gathering implements AutoCloseable {
    private static final int PAGE = 500;
    private static final List<Course> COURSES = List.of(Course.perEngagement(), Course.perFirm());

    private final Vault vault;
    private final EventSealing sealing;

    Gathering(Town town) {
        vault = new Vault(town.directory(), town.database());
        sealing = new EventSealing(vault.recordKeys());
    }

    private GroupCommitLog log(String source) {
        return new GroupCommitLog(source, vault.own(source), sealing);
    }

    /** All of a log, opened. */
    List<Entry> entries(String source) {
        List<Entry> entries = new ArrayList<>();
        try (GroupCommitLog log = log(source)) {
            for (StoredCommit commit : commits(log)) {
                for (StoredEvent event : commit.events()) {
                    entries.add(entry(commit, log.open(event)));
                }
            }
        }
        return entries;
    }

    private static List<StoredCommit> commits(GroupCommitLog log) {
        List<StoredCommit> all = new ArrayList<>();
        List<StoredCommit> page = log.read(1, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log.read(page.getLast().lastPosition() + 1, PAGE);
        }
        return all;
    }

    private static Entry entry(StoredCommit commit, Recorded<?> recorded) {
        String name =
                commit.events().stream()
                        .filter(it -> it.position() == recorded.position())
                        .map(StoredEvent::name)
                        .findFirst()
                        .orElseThrow();
        return new Entry(
                recorded.position(),
                commit.command(),
                recorded.id(),
                recorded.stream(),
                recorded.seq(),
                name,
                item(recorded.event()),
                Course.word(recorded.event()).flatMap(it -> it.value()));
    }

    private static String item(ConfideEvent event) {
        return switch (event) {
            case AimSet it -> it.aim().value();
            case AimProgressed it -> it.aim().value();
            case ActionSet it -> it.action().value();
            case NoteWritten it -> it.note().value();
            case ClientReflectionWritten it -> it.reflection().value();
            case RecordRead it -> it.item().orElse("");
            default -> "";
        };
    }

    /**
     * The hash chain and the checkpoints, as a stranger verifies them; empty when they are whole.
     */
    Optional<String> brokenChain(String source) {
        Verification verification =
                new ChainVerifier(source, vault.own(source), vault.signingKeys()::verify)
                        .verify(_ -> {});
        return switch (verification) {
            case Verification.Whole _ -> Optional.empty();
            case Verification.Broken(var position, var finding) ->
                    Optional.of("the chain of " + source + " at " + position + ": " + finding);
        };
    }

    /** By view and key, folded from nothing. */
    Map<String, Map<String, View>> fresh() {
        Map<String, Map<String, View>> fresh = new HashMap<>();
        try (GroupCommitLog log = log(Town.SESSION)) {
            List<StoredCommit> commits = commits(log);
            for (Course course : COURSES) {
                Map<String, Course.Told> views = new HashMap<>();
                for (StoredCommit commit : commits) {
                    commit.events().forEach(event -> fold(course, log.open(event), views));
                }
                Map<String, View> made = new TreeMap<>();
                views.forEach((key, told) -> made.put(key, view(told)));
                fresh.put(course.name(), made);
            }
        }
        return fresh;
    }

    private static void fold(Course course, Recorded<?> event, Map<String, Course.Told> views) {
        for (String key : course.keys(event)) {
            Course.Told before = views.getOrDefault(key, course.initial(key));
            views.put(key, course.fold(before, event));
        }
    }

    private static View view(Course.Told told) {
        Map<Long, String> words = new TreeMap<>();
        told.words().forEach((at, word) -> word.value().ifPresent(it -> words.put(at, it)));
        return new View(told.positions(), words);
    }

    /** By service and view, then key, as they are kept and in use. */
    Map<String, Map<String, View>> views() {
        Map<String, Map<String, View>> all = new HashMap<>();
        for (String service : List.of(Town.SESSION, Town.ACCESS)) {
            // Made anew each time: it must not remember which generation was in use.
            ProjectionRuntime runtime =
                    ProjectionRuntime.of(wiring(service), List.copyOf(COURSES), List.of());
            for (Course course : COURSES) {
                all.put(service + "/" + course.name(), kept(runtime.views(course)));
            }
        }
        return all;
    }

    private Wiring wiring(String service) {
        return new Wiring(
                service,
                Optional.empty(),
                "nobody:1",
                Map.of(),
                vault.own(service),
                sealing,
                new SealedDocuments(vault.recordKeys()),
                (_, _, _) -> List.of(),
                Clock.systemUTC());
    }

    private static Map<String, View> kept(Views<Course.Told> views) {
        Map<String, View> all = new TreeMap<>();
        String after = "";
        List<Views.Keyed<Course.Told>> page = views.scan(after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(it -> all.put(it.key(), view(it.view())));
            page = views.scan(page.getLast().key(), PAGE);
        }
        return all;
    }

    /** Records that can be read; poison cannot. */
    static List<Piece> pieces(List<ConsumerRecord<String, byte[]>> records) {
        List<Piece> pieces = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Forgeries.wire(record).ifPresent(wire -> pieces.add(piece(record, wire)));
        }
        return pieces;
    }

    private static Piece piece(ConsumerRecord<String, byte[]> record, WireRecord wire) {
        return new Piece(
                record.partition(),
                record.offset(),
                wire.event().position(),
                wire.event().name(),
                wire.previous().orElse(-1),
                record.headers().lastHeader(Topic.FORGED) != null);
    }

    /** Nothing of these may open any more, and their keys must be known to be gone. */
    List<String> notErased(Iterable<String> engagements) {
        List<String> complaints = new ArrayList<>();
        for (String engagement : engagements) {
            Erasing.recordSets(engagement).stream()
                    .filter(it -> vault.destruction().state(it) != KeyDestruction.State.CONFIRMED)
                    .forEach(it -> complaints.add(it.id() + " was erased and is not confirmed"));
        }
        return complaints;
    }

    @Override
    public void close() {
        vault.close();
    }
}
