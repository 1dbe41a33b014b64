package io.confide.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong nanoseconds = new AtomicLong();
    private final Buckets buckets = new Buckets(2, 3, nanoseconds::get);

    @Test
    void so_many_at_once_and_no_more() {
        assertThat(buckets.take("ana")).isTrue();
        assertThat(buckets.take("ana")).isTrue();
        assertThat(buckets.take("ana")).isTrue();
        assertThat(buckets.take("ana")).isFalse();
    }

    @Test
    void nobody_pays_for_somebody_else() {
        for (int i = 0; i < 5; i++) {
            buckets.take("ana");
        }
        assertThat(buckets.take("ben")).isTrue();
    }

    @Test
    void it_fills_again_steadily() {
        for (int i = 0; i < 4; i++) {
            buckets.take("ana");
        }
        nanoseconds.addAndGet(500_000_000);
        assertThat(buckets.take("ana")).isTrue();
        assertThat(buckets.take("ana")).isFalse();
    }
}
