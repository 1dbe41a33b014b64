package io.confide.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Things measured in turns, A B C A B C, so that all of them meet the same machine.
 *
 * @param warmUp rounds that are not counted
 * @param measured rounds that are
 */
public record InTurns(int warmUp, int measured) {
    /** Enough for the compiler to be done, few enough to wait for. */
    public static final InTurns USUAL = new InTurns(3, 7);

    /**
     * Somebody else who does the same.
     *
     * @param name in words
     * @param round runs one round and answers its figure, such as events per second
     */
    public record Rival(String name, DoubleSupplier round) {}

    /** One for each of the rivals, in their order. */
    public List<Versus> measure(DoubleSupplier ours, List<Rival> rivals) {
        List<Double> mine = new ArrayList<>();
        List<List<Double>> theirs = new ArrayList<>();
        rivals.forEach(_ -> theirs.add(new ArrayList<>()));
        for (int round = 0; round < warmUp + measured; round++) {
            keep(mine, round, ours.getAsDouble());
            for (int i = 0; i < rivals.size(); i++) {
                keep(theirs.get(i), round, rivals.get(i).round().getAsDouble());
            }
        }
        List<Versus> results = new ArrayList<>();
        for (int i = 0; i < rivals.size(); i++) {
            results.add(Versus.of(rivals.get(i).name(), mine, theirs.get(i)));
        }
        return results;
    }

    private void keep(List<Double> figures, int round, double figure) {
        if (round >= warmUp) {
            figures.add(figure);
        }
    }
}
