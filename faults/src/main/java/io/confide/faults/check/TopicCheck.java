package io.confide.faults.check;

import io.confide.eventlog.WireRecord;
import io.confide.faults.check.Verdict.Wrong;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The partitions together against the log, once what is there twice is taken once. */
final class TopicCheck {
    private final Evidence evidence;
    private final Verdict verdict;
    private final Map<Long, Entry> log = new HashMap<>();
    private final Map<Long, Long> previous = new HashMap<>();

    TopicCheck(Evidence evidence, Verdict verdict) {
        this.evidence = evidence;
        this.verdict = verdict;
        long[] last = new long[WireRecord.PARTITIONS];
        for (Entry entry : evidence.log()) {
            int partition = WireRecord.partition(entry.stream());
            log.put(entry.position(), entry);
            previous.put(entry.position(), last[partition]);
            last[partition] = entry.position();
        }
    }

    void check() {
        Set<Long> seen = new HashSet<>();
        Map<Integer, Long> furthest = new HashMap<>();
        for (Piece piece : evidence.topic()) {
            belongs(piece);
            boolean first = !piece.forged() && seen.add(piece.position());
            long before = furthest.getOrDefault(piece.partition(), 0L);
            if (first && piece.position() < before) {
                verdict.add(Wrong.REORDERED, at(piece) + " comes after " + before);
            }
            if (first) {
                furthest.merge(piece.partition(), piece.position(), Math::max);
            }
        }
        for (Entry entry : evidence.log()) {
            if (!seen.contains(entry.position())
                    && !evidence.removed().contains(entry.position())) {
                verdict.add(Wrong.LOST, "position " + entry.position() + " is in no partition");
            }
        }
    }

    private void belongs(Piece piece) {
        Entry entry = log.get(piece.position());
        if (entry == null) {
            verdict.add(Wrong.DUPLICATED, at(piece) + " is in no log");
            return;
        }
        if (!entry.name().equals(piece.name())
                || WireRecord.partition(entry.stream()) != piece.partition()) {
            verdict.add(Wrong.REORDERED, at(piece) + " is another event in the log");
        }
        if (previous.getOrDefault(piece.position(), 0L) != piece.previous()) {
            verdict.add(Wrong.LOST, at(piece) + " names " + piece.previous() + " before it");
        }
    }

    private static String at(Piece piece) {
        return "partition " + piece.partition() + " position " + piece.position();
    }
}
