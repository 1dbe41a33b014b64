package io.confide.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesInForceTest {
    private static final Instant SIGNED = Instant.parse("2026-11-23T09:00:40Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final TimesInForce signed = TimesInForce.since(SIGNED);

    @Test
    void nothing_is_in_force_before_it_is_signed() {
        assertThat(TimesInForce.NEVER.cover(SIGNED)).isFalse();
        assertThat(signed.cover(SIGNED.minus(DAY))).isFalse();
        assertThat(signed.beganBefore(SIGNED)).isFalse();
    }

    @Test
    void the_minute_of_the_signature_counts() {
        assertThat(signed.cover(Instant.parse("2026-11-23T09:00:00Z"))).isTrue();
        assertThat(signed.cover(Instant.parse("2026-11-23T08:59:59Z"))).isFalse();
    }

    @Test
    void a_rest_is_left_out_and_what_lies_around_it_is_not() {
        TimesInForce rested = signed.until(SIGNED.plus(DAY)).from(SIGNED.plus(DAY.multipliedBy(3)));
        assertThat(rested.cover(SIGNED.plus(DAY).minusNanos(1))).isTrue();
        assertThat(rested.cover(SIGNED.plus(DAY))).isFalse();
        assertThat(rested.cover(SIGNED.plus(DAY.multipliedBy(2)))).isFalse();
        assertThat(rested.beganBefore(SIGNED.plus(DAY))).isTrue();
        assertThat(rested.cover(SIGNED.plus(DAY.multipliedBy(3)))).isTrue();
    }

    @Test
    void an_amendment_changes_nothing_and_one_signed_in_a_rest_ends_it() {
        assertThat(signed.from(SIGNED.plus(DAY))).isEqualTo(signed);
        TimesInForce resting = signed.until(SIGNED.plus(DAY));
        assertThat(resting.until(SIGNED.plus(DAY.multipliedBy(2)))).isEqualTo(resting);
        assertThat(resting.from(SIGNED.plus(DAY.multipliedBy(2))).spans()).hasSize(2);
    }
}
