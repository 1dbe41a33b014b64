package io.confide.web;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not done, before any rule of the domain was asked. Becomes a problem detail
 * (RFC 9457); no text of it may contain anything personal.
 */
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String name;
    private final String remedy;
    private final Optional<Rule> rule;
    private final List<Refusal.Violation> violations;

    private Problem(
            HttpStatus status,
            String name,
            String message,
            String remedy,
            Optional<Rule> rule,
            List<Refusal.Violation> violations) {
        super(message);
        this.status = status;
        this.name = name;
        this.remedy = remedy;
        this.rule = rule;
        this.violations = List.copyOf(violations);
    }

    /**
     * @param name last part of the problem's type, such as {@code version-required}
     * @param message what was wrong
     * @param remedy what to do about it
     */
    public static Problem of(HttpStatus status, String name, String message, String remedy) {
        return new Problem(status, name, message, remedy, Optional.empty(), List.of());
    }

    /** The request changes something and does not say which version it is about (428). */
    public static Problem versionRequired() {
        return of(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-required",
                "This request needs the version it is about.",
                "Read it first and send its ETag as If-Match.");
    }

    /** Somebody else changed it in between (412). */
    public static Problem staleVersion() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "It has changed since you read it.",
                "Read it again, look at what changed, and send the new ETag as If-Match.");
    }

    /** An Idempotency-Key stands for one request and came with another one (422). */
    public static Problem keyReused() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request.",
                "Take a new Idempotency-Key for each new request.");
    }

    /** Signed in, and nobody of the firm yet (403). */
    public static Problem joinFirst() {
        return of(
                HttpStatus.FORBIDDEN,
                "join-first",
                "You have not joined this firm.",
                "Accept your invitation first, or ask the firm for one.");
    }

    Problem about(Rule citedRule) {
        return new Problem(status, name, text(), remedy, Optional.of(citedRule), violations);
    }

    Problem listing(List<Refusal.Violation> found) {
        return new Problem(status, name, text(), remedy, rule, found);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    public HttpStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public String remedy() {
        return remedy;
    }

    Optional<Rule> rule() {
        return rule;
    }

    List<Refusal.Violation> violations() {
        return violations;
    }
}
