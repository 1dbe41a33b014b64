package io.confide.faults.check;

import io.confide.faults.check.Verdict.Wrong;

/** Holds a history to what must be true of it: commands = log = partitions = views = reactions. */
public final class Checker {
    private Checker() {}

    public static Verdict check(Evidence evidence) {
        Verdict verdict = new Verdict();
        new LogCheck(evidence.log(), verdict).check();
        new HistoryCheck(evidence, verdict).check();
        new TopicCheck(evidence, verdict).check();
        ViewCheck.check(evidence, verdict);
        ReactionCheck.check(evidence, verdict);
        for (Entry entry : evidence.log()) {
            if (evidence.erased().contains(entry.stream()) && entry.word().isPresent()) {
                verdict.add(Wrong.LEAKED, "position " + entry.position() + " opens after erasure");
            }
        }
        evidence.complaints().forEach(it -> verdict.add(Wrong.LOST, it));
        evidence.leaks().forEach(it -> verdict.add(Wrong.LEAKED, it));
        return verdict;
    }
}
