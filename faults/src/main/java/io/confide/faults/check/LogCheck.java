package io.confide.faults.check;

import io.confide.faults.check.Verdict.Wrong;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The log by itself: dense, every event once, every stream counted from 0 without a hole. */
final class LogCheck {
    private final List<Entry> log;
    private final Verdict verdict;

    LogCheck(List<Entry> log, Verdict verdict) {
        this.log = log;
        this.verdict = verdict;
    }

    void check() {
        long next = 1;
        Set<UUID> ids = new HashSet<>();
        Map<String, Long> ends = new HashMap<>();
        for (Entry entry : log) {
            if (entry.position() > next) {
                verdict.add(Wrong.LOST, "the log goes from " + (next - 1) + " to " + at(entry));
            } else if (entry.position() < next) {
                verdict.add(Wrong.REORDERED, "the log goes back to " + at(entry));
            }
            next = Math.max(next, entry.position() + 1);
            if (!ids.add(entry.id())) {
                verdict.add(Wrong.DUPLICATED, "one event again at " + at(entry));
            }
            stream(entry, ends);
        }
    }

    private void stream(Entry entry, Map<String, Long> ends) {
        long expected = ends.getOrDefault(entry.stream(), 0L);
        if (entry.seq() > expected) {
            verdict.add(Wrong.LOST, "stream " + entry.stream() + " lacks place " + expected);
        } else if (entry.seq() < expected) {
            verdict.add(Wrong.REORDERED, "stream " + entry.stream() + " goes back at " + at(entry));
        }
        ends.merge(entry.stream(), entry.seq() + 1, Math::max);
    }

    private static String at(Entry entry) {
        return "position " + entry.position();
    }
}
