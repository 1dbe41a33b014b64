package io.confide.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A problem detail as it goes over the wire (RFC 9457). It names no instance, so that what is not
 * there and what is not yours read the same to the last byte.
 *
 * @param type {@code urn:confide:problem:<name>}
 * @param rule of the domain, such as {@code A4}
 * @param remedy what to do about it
 * @param violations one by one what is wrong
 * @param instance of a fault only: under which number operations find it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        Optional<Rule> rule,
        String remedy,
        List<Refusal.Violation> violations,
        Optional<String> instance) {

    static ProblemBody of(Problem problem, Optional<String> instance) {
        return new ProblemBody(
                "urn:confide:problem:" + problem.name(),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.text(),
                problem.rule(),
                problem.remedy(),
                problem.violations(),
                instance);
    }
}
