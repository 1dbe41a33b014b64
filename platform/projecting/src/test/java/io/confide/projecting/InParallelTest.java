package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void results_come_in_the_order_of_what_they_are_of() {
        assertThat(InParallel.map(MANY, it -> it * 2))
                .containsExactlyElementsOf(MANY.stream().map(it -> it * 2).toList());
        assertThat(InParallel.map(List.of(3), it -> it * 2)).containsExactly(6);
        assertThat(InParallel.map(List.<Integer>of(), it -> it * 2)).isEmpty();
    }

    @Test
    void what_one_of_them_throws_is_thrown_as_it_was() {
        assertThatThrownBy(() -> InParallel.map(MANY, InParallelTest::notNowFrom900On))
                .isInstanceOf(NotNow.class)
                .hasMessage("900");
    }

    @Test
    void who_is_interrupted_stops_waiting_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> InParallel.map(MANY, it -> it)).isInstanceOf(NotNow.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int notNowFrom900On(int number) {
        if (number >= 900) {
            throw new NotNow(Integer.toString(number));
        }
        return number;
    }
}
