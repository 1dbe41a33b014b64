package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Databases database = Databases.sqlite();
    private final TestClock clock = new TestClock();
    private final Leases leases = new Leases(database.storage(), clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_at_a_time() {
        assertThat(leases.acquire("sweep", "one", MINUTE)).isPresent();
        assertThat(leases.acquire("sweep", "other", MINUTE)).isEmpty();
        assertThat(leases.acquire("other-work", "other", MINUTE)).isPresent();
    }

    @Test
    void a_lease_that_ran_out_is_taken_over_with_a_higher_token() {
        Lease first = leases.acquire("sweep", "one", MINUTE).orElseThrow();
        clock.pass(MINUTE);
        Lease second = leases.acquire("sweep", "other", MINUTE).orElseThrow();
        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(leases.renew(first, MINUTE)).isEmpty();
    }

    @Test
    void a_lease_that_ran_out_is_not_renewed_but_taken_anew() {
        Lease first = leases.acquire("sweep", "one", MINUTE).orElseThrow();
        clock.pass(MINUTE);
        assertThat(leases.renew(first, MINUTE)).isEmpty();
        assertThat(leases.acquire("sweep", "one", MINUTE).orElseThrow().token())
                .isGreaterThan(first.token());
    }

    @Test
    void renewing_keeps_it() {
        Lease first = leases.acquire("sweep", "one", MINUTE).orElseThrow();
        clock.pass(Duration.ofSeconds(50));
        Lease renewed = leases.renew(first, MINUTE).orElseThrow();
        clock.pass(Duration.ofSeconds(50));
        assertThat(renewed.token()).isEqualTo(first.token());
        assertThat(leases.acquire("sweep", "other", MINUTE)).isEmpty();
    }

    @Test
    void a_released_lease_is_free_at_once_and_its_token_is_not_used_again() {
        Lease first = leases.acquire("sweep", "one", MINUTE).orElseThrow();
        leases.release(first);
        Lease second = leases.acquire("sweep", "other", MINUTE).orElseThrow();
        assertThat(second.token()).isGreaterThan(first.token());
        leases.release(first);
        assertThat(leases.acquire("sweep", "third", MINUTE)).isEmpty();
    }
}
