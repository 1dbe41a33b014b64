package io.confide.benchmarks;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes from the answer that accepts a command to an answer of the client view that
 * shows it: publishing, folding and one reading over HTTP, one command at a time.
 */
final class Visible {
    private static final int WARM_UP = 300;
    private static final int MEASURED = 200;

    private Visible() {}

    static List<Finding> measure(RunningSystem system, String name) {
        try (SignedInClient client = new SignedInClient(system, name)) {
            String engagement = client.engagement();
            List<Double> milliseconds = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                double took = once(client, engagement, "Aim " + i);
                if (i >= WARM_UP) {
                    milliseconds.add(took);
                }
            }
            return findings(Rounds.of(milliseconds));
        }
    }

    private static double once(SignedInClient client, String engagement, String text) {
        HttpResponse<String> accepted = client.setAim(engagement, text);
        long start = System.nanoTime();
        String position = accepted.headers().firstValue("Confide-Position").orElse("");
        if (accepted.statusCode() != 201 || position.isEmpty()) {
            throw new IllegalStateException("an aim was answered with " + accepted.statusCode());
        }
        HttpResponse<String> view = client.view(engagement, position);
        double took = (System.nanoTime() - start) / 1e6;
        if (view.statusCode() != 200 || !view.body().contains(text)) {
            throw new IllegalStateException("a view was answered with " + view.statusCode());
        }
        return took;
    }

    private static List<Finding> findings(Rounds took) {
        String spread = took + " over " + MEASURED + " commands, one at a time";
        return List.of(
                Finding.below(
                        30, "command accepted to visible, p50", took.percentile(50), "ms", spread),
                Finding.below(
                        150,
                        "command accepted to visible, p99",
                        took.percentile(99),
                        "ms",
                        spread));
    }
}
