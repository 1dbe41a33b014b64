package io.confide.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Two things measured in turns, so that both meet the same machine. */
record Pair(Rounds ours, Rounds theirs, Rounds ratios) {
    private static final int WARM_UP = 3;
    private static final int MEASURED = 7;

    static Pair alternating(DoubleSupplier our, DoubleSupplier their) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < WARM_UP + MEASURED; round++) {
            double mine = our.getAsDouble();
            double other = their.getAsDouble();
            if (round >= WARM_UP) {
                ours.add(mine);
                theirs.add(other);
                ratios.add(mine / other);
            }
        }
        return new Pair(Rounds.of(ours), Rounds.of(theirs), Rounds.of(ratios));
    }
}
