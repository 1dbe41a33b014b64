package io.confide.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void the_median_of_an_odd_number_is_the_middle_one_whatever_the_order() {
        assertThat(Rounds.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_middle_ones() {
        assertThat(Rounds.of(4, 1, 2, 100).median()).isEqualTo(3);
    }

    @Test
    void a_percentile_is_a_figure_that_was_measured() {
        Rounds hundred =
                Rounds.of(
                        java.util.stream.IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(Rounds.of(7).percentile(1)).isEqualTo(7);
    }

    @Test
    void it_says_how_far_the_figures_lie_apart() {
        assertThat(Rounds.of(1234, 8.25, 40)).hasToString("8.25 to 1,234");
    }

    @Test
    void nothing_has_no_median() {
        assertThatThrownBy(() -> new Rounds(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
