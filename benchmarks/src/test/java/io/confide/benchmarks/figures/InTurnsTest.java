package io.confide.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.benchmarks.figures.InTurns.Rival;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class InTurnsTest {
    private final List<String> order = new ArrayList<>();

    @Test
    void all_take_turns_and_the_warm_up_is_not_counted() {
        List<Versus> results =
                new InTurns(1, 2)
                        .measure(
                                telling("a", 100, 10, 30),
                                List.of(
                                        new Rival("b", telling("b", 1, 5, 10)),
                                        new Rival("c", telling("c", 1, 20, 15))));

        assertThat(order).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
        assertThat(results).extracting(Versus::against).containsExactly("b", "c");
        assertThat(results.getFirst().ours()).isEqualTo(Rounds.of(10, 30));
        assertThat(results.getFirst().theirs()).isEqualTo(Rounds.of(5, 10));
    }

    @Test
    void a_ratio_is_of_one_round_and_not_of_the_medians() {
        Versus versus = Versus.of("b", List.of(10.0, 30.0, 8.0), List.of(5.0, 10.0, 80.0));

        assertThat(versus.ratios()).isEqualTo(Rounds.of(0.1, 2, 3));
        assertThat(versus.ratios().median()).isEqualTo(2);
    }

    @Test
    void rounds_that_do_not_belong_together_have_no_ratio() {
        assertThatThrownBy(() -> Versus.of("b", List.of(1.0), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DoubleSupplier telling(String name, double... figures) {
        Deque<Double> waiting = new ArrayDeque<>(Arrays.stream(figures).boxed().toList());
        return () -> {
            order.add(name);
            return waiting.removeFirst();
        };
    }
}
