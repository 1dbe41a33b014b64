package io.confide.faults.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was wrong, counted and told. */
public final class Verdict {
    private final Map<Wrong, Integer> counts = new EnumMap<>(Wrong.class);
    private final List<String> findings = new ArrayList<>();

    /** The four ways in which a record can be wronged. */
    public enum Wrong {
        LOST,
        DUPLICATED,
        REORDERED,
        LEAKED
    }

    void add(Wrong wrong, String finding) {
        counts.merge(wrong, 1, Integer::sum);
        findings.add(wrong + ": " + finding);
    }

    public int count(Wrong wrong) {
        return counts.getOrDefault(wrong, 0);
    }

    /** In sentences without anything that a person wrote. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }
}
