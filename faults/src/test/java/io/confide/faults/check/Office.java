package io.confide.faults.check;

import io.confide.eventlog.WireRecord;
import io.confide.events.Ids;
import io.confide.faults.check.Told.Outcome;
import io.confide.faults.work.Deed;
import io.confide.faults.work.Saying;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A faultless history of a few commands, to be spoiled in one place each. */
final class Office {
    final List<Told> history = new ArrayList<>();
    final List<Entry> log = new ArrayList<>();
    final List<Piece> topic = new ArrayList<>();
    final Set<Long> removed = new HashSet<>();
    final List<Entry> reactions = new ArrayList<>();
    final Set<String> erased = new HashSet<>();
    final List<String> leaks = new ArrayList<>();
    final Map<String, View> views = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<Integer, Long> last = new HashMap<>();

    /** Somebody writes, and everything goes as it should. */
    Deed write(Saying.Kind kind, String... streams) {
        UUID command = UUID.nameUUIDFromBytes(("c" + log.size()).getBytes(StandardCharsets.UTF_8));
        List<Saying> sayings = new ArrayList<>();
        long position = log.size() + 1L;
        for (String stream : streams) {
            long at = log.size() + 1L;
            Saying saying = new Saying(kind, stream, "i" + at, "word" + at);
            sayings.add(saying);
            record(command, Ids.named(command, Integer.toString(sayings.size())), saying, at);
        }
        Deed deed = new Deed(command, OptionalLong.empty(), sayings);
        history.add(
                new Told(deed, position * 10, position * 10 + 5, Outcome.ACKNOWLEDGED, position));
        return deed;
    }

    private void record(UUID command, UUID id, Saying saying, long at) {
        String stream = saying.engagement();
        String name = saying.kind().wireName();
        long seq = ends.merge(stream, 1L, Long::sum) - 1;
        log.add(
                new Entry(
                        at,
                        command,
                        id,
                        stream,
                        seq,
                        name,
                        saying.item(),
                        Optional.of(saying.word())));
        int partition = WireRecord.partition(stream);
        topic.add(
                new Piece(
                        partition,
                        topic.size(),
                        at,
                        name,
                        last.getOrDefault(partition, 0L),
                        false));
        last.put(partition, at);
        views.put(stream, told(views.getOrDefault(stream, View.NOTHING), stream, at));
        if (saying.kind() == Saying.Kind.NOTE) {
            react(id, stream);
        }
    }

    private static View told(View view, String subject, long at) {
        Map<String, List<Long>> positions = new HashMap<>(view.positions());
        List<Long> longer = new ArrayList<>(positions.getOrDefault(subject, List.of()));
        longer.add(at);
        positions.put(subject, longer);
        Map<Long, String> words = new HashMap<>(view.words());
        words.put(at, "word" + at);
        return new View(positions, words);
    }

    private void react(UUID note, String stream) {
        long seq = reactions.stream().filter(it -> it.stream().equals(stream)).count();
        UUID command = Ids.named(note, "note-reading");
        reactions.add(
                new Entry(
                        reactions.size() + 1L,
                        command,
                        Ids.named(command, "0"),
                        stream,
                        seq,
                        "record.read",
                        "",
                        Optional.empty()));
    }

    /** What a fold of everything makes, as long as nobody has spoiled it. */
    Map<String, View> copyOfViews() {
        return new HashMap<>(views);
    }

    Verdict verdict(Map<String, View> fresh) {
        return Checker.check(
                new Evidence(
                        history,
                        log,
                        topic,
                        removed,
                        Map.of("course", fresh),
                        Map.of("access/course", views),
                        reactions,
                        erased,
                        List.of(),
                        leaks));
    }
}
