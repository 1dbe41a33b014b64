package io.confide.gateway.calendar;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Months as bars of a drawing, measured here so that the page needs no script.
 *
 * @param width of the drawing, in its own units
 * @param ground where the bars stand
 */
public record Plot(int width, int height, int ground, List<Bar> bars) {
    private static final int STEP = 56;
    private static final int BAR = 36;
    private static final int TALLEST = 120;
    private static final int ABOVE = 24;
    private static final int BELOW = 44;

    /**
     * One month.
     *
     * @param middle where its labels stand
     */
    public record Bar(
            int x,
            int y,
            int width,
            int height,
            int middle,
            long count,
            String month,
            String year) {}

    public static Plot of(Months months) {
        long most = months.months().stream().mapToLong(m -> m.items().size()).max().orElse(0);
        int ground = ABOVE + TALLEST;
        List<Bar> bars =
                IntStream.range(0, months.months().size())
                        .mapToObj(i -> bar(i, months.months().get(i), Math.max(most, 1), ground))
                        .toList();
        return new Plot(STEP * Math.max(bars.size(), 1), ground + BELOW, ground, bars);
    }

    private static Bar bar(int place, Months.Month month, long most, int ground) {
        int count = month.items().size();
        int height = Math.toIntExact((long) TALLEST * count / most);
        int x = place * STEP + (STEP - BAR) / 2;
        return new Bar(
                x,
                ground - height,
                BAR,
                height,
                place * STEP + STEP / 2,
                count,
                month.month().substring(5),
                month.month().substring(0, 4));
    }
}
