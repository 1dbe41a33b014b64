package io.confide.faults.check;

import io.confide.faults.check.Told.Outcome;
import io.confide.faults.check.Verdict.Wrong;
import io.confide.faults.work.Deed;
import io.confide.faults.work.Saying;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What people were told against the log: acknowledged is there once and whole, refused is nowhere,
 * unknown is there once or not; and who was answered before another asked stands before them.
 */
final class HistoryCheck {
    private final Map<UUID, Told> told = new LinkedHashMap<>();
    private final Map<UUID, List<Entry>> written = new HashMap<>();
    private final Evidence evidence;
    private final Verdict verdict;

    HistoryCheck(Evidence evidence, Verdict verdict) {
        this.evidence = evidence;
        this.verdict = verdict;
        evidence.history().forEach(it -> told.merge(it.deed().command(), it, HistoryCheck::both));
        for (Entry entry : evidence.log()) {
            written.computeIfAbsent(entry.command(), _ -> new ArrayList<>()).add(entry);
        }
    }

    /** Asked for twice, it is one command: begun with the first, known by whoever knew most. */
    private static Told both(Told one, Told other) {
        Told knows = rank(other) > rank(one) ? other : one;
        return new Told(
                knows.deed(),
                Math.min(one.sent(), other.sent()),
                knows.answered(),
                knows.outcome(),
                knows.position());
    }

    private static int rank(Told told) {
        return switch (told.outcome()) {
            case REFUSED -> 0;
            case UNKNOWN -> 1;
            case ACKNOWLEDGED -> 2;
        };
    }

    void check() {
        told.values().forEach(this::check);
        written.forEach((command, entries) -> {
            if (!told.containsKey(command)) {
                verdict.add(Wrong.DUPLICATED, "nobody asked for " + where(entries));
            }
        });
        order();
    }

    private void check(Told one) {
        List<Entry> entries = written.getOrDefault(one.deed().command(), List.of());
        switch (one.outcome()) {
            case ACKNOWLEDGED -> acknowledged(one, entries);
            case UNKNOWN -> {
                if (!entries.isEmpty()) {
                    whole(one.deed(), entries);
                }
            }
            case REFUSED -> {
                if (!entries.isEmpty()) {
                    verdict.add(Wrong.DUPLICATED, "refused, and written: " + where(entries));
                }
            }
        }
    }

    private void acknowledged(Told one, List<Entry> entries) {
        if (entries.isEmpty()) {
            verdict.add(Wrong.LOST, "acknowledged at " + one.position() + " and not in the log");
            return;
        }
        if (entries.getFirst().position() != one.position()) {
            verdict.add(
                    Wrong.REORDERED,
                    "acknowledged at " + one.position() + " and at " + where(entries));
        }
        whole(one.deed(), entries);
    }

    /** All of it, once, side by side, in its order, in the asked for place. */
    private void whole(Deed deed, List<Entry> entries) {
        List<Saying> sayings = deed.sayings();
        if (entries.size() < sayings.size()) {
            verdict.add(Wrong.LOST, "a part of the command at " + where(entries));
        } else if (entries.size() > sayings.size()) {
            verdict.add(Wrong.DUPLICATED, "more than the command at " + where(entries));
        }
        for (int i = 0; i < Math.min(entries.size(), sayings.size()); i++) {
            Entry entry = entries.get(i);
            if (entry.position() != entries.getFirst().position() + i) {
                verdict.add(Wrong.REORDERED, "others within the command at " + where(entries));
            }
            if (!same(sayings.get(i), entry)) {
                verdict.add(Wrong.LOST, "position " + entry.position() + " says something else");
            }
        }
        long seq = entries.getFirst().seq();
        if (deed.expected().isPresent() && deed.expected().getAsLong() != seq) {
            verdict.add(Wrong.REORDERED, "not in the place asked for: " + where(entries));
        }
    }

    private boolean same(Saying saying, Entry entry) {
        boolean word =
                saying.kind() == Saying.Kind.PROGRESS
                        || entry.word()
                                .map(saying.word()::equals)
                                .orElse(evidence.erased().contains(entry.stream()));
        return word
                && entry.stream().equals(saying.engagement())
                && entry.name().equals(saying.kind().wireName())
                && entry.item().equals(saying.item());
    }

    /** Positions respect real time: nobody stands behind one who asked after their answer. */
    private void order() {
        List<Told> all =
                told.values().stream()
                        .filter(it -> it.outcome() == Outcome.ACKNOWLEDGED)
                        .sorted(Comparator.comparingLong(Told::position))
                        .toList();
        long latest = Long.MIN_VALUE;
        for (Told one : all) {
            if (latest > one.answered()) {
                verdict.add(
                        Wrong.REORDERED,
                        "one that was asked for after the answer to position "
                                + one.position()
                                + " stands before it");
            }
            latest = Math.max(latest, one.sent());
        }
    }

    private static String where(List<Entry> entries) {
        return "position " + entries.getFirst().position();
    }
}
