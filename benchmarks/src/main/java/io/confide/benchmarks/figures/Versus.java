package io.confide.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Ours and one rival, measured in turns.
 *
 * @param against the rival, in words
 * @param ratios ours to theirs, round by round: what slowed one round slowed both
 */
public record Versus(String against, Rounds ours, Rounds theirs, Rounds ratios) {

    /**
     * @param ours one figure of each round, in order
     * @param theirs as many
     */
    static Versus of(String against, List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException("not as many rounds of one as of the other");
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return new Versus(against, Rounds.of(ours), Rounds.of(theirs), Rounds.of(ratios));
    }
}
