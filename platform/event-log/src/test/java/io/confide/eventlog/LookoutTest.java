package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final Lookout lookout = new Lookout(SELDOM);

    @Test
    void alone_it_looks_seldom() {
        lookout.found();
        lookout.rested(true);
        lookout.found();
        lookout.rested(false);
        assertThat(lookout.rest()).isEqualTo(SELDOM);
    }

    @Test
    void what_nobody_announced_makes_it_look_again_soon_for_a_while() {
        lookout.rested(false);
        lookout.found();
        for (int i = 0; i < Lookout.TIMES; i++) {
            assertThat(lookout.rest()).isEqualTo(Lookout.SOON);
            lookout.rested(false);
        }
        assertThat(lookout.rest()).isEqualTo(SELDOM);
    }

    @Test
    void who_looks_often_anyhow_goes_on() {
        Lookout eager = new Lookout(Duration.ofMillis(5));
        eager.rested(false);
        eager.found();
        assertThat(eager.rest()).isEqualTo(Duration.ofMillis(5));
    }
}
