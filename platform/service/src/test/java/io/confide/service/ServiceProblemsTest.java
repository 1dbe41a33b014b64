package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import io.confide.web.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What a person is told when records cannot be reached: nothing happened, try again. */
class ServiceProblemsTest {
    private final ServiceProblems problems = new ServiceProblems();

    @Test
    void unreachable_storage_is_a_503_that_says_nothing_of_the_database() {
        Problem problem =
                problems.problem(new StorageUnavailable("secret.db is locked", null)).orElseThrow();

        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.getMessage() + problem.remedy()).doesNotContain("secret");
    }

    @Test
    void an_outcome_nobody_knows_is_a_503_too() {
        Problem problem = problems.problem(new UnknownOutcome("lost", null)).orElseThrow();

        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void what_is_no_matter_of_records_is_left_to_others() {
        assertThat(problems.problem(new IllegalStateException("no"))).isEmpty();
    }
}
