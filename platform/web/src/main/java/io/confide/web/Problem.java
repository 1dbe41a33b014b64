package io.confide.web;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not done. Becomes a problem detail (RFC 9457) in one place; no text of it may
 * contain anything personal, nor anything that was sent.
 */
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String name;
    private final String remedy;
    private final Optional<Rule> rule;
    private final List<Refusal.Violation> violations;
    private final Map<String, String> headers;

    private Problem(
            HttpStatus status,
            String name,
            String message,
            String remedy,
            Optional<Rule> rule,
            List<Refusal.Violation> violations,
            Map<String, String> headers) {
        super(message);
        this.status = status;
        this.name = name;
        this.remedy = remedy;
        this.rule = rule;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param name last part of the problem's type, such as {@code version-required}
     * @param message what was wrong
     * @param remedy what to do about it
     */
    public static Problem of(HttpStatus status, String name, String message, String remedy) {
        return new Problem(status, name, message, remedy, Optional.empty(), List.of(), Map.of());
    }

    /** What a rule of the domain refused. */
    public static Problem of(Refusal refusal) {
        return switch (refusal.kind()) {
            case CONFLICT -> refused(HttpStatus.CONFLICT, "conflict", refusal);
            case INVALID -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", refusal);
            case FORBIDDEN -> refused(HttpStatus.FORBIDDEN, "forbidden", refusal);
            case NOT_FOUND -> refused(HttpStatus.NOT_FOUND, "not-found", refusal);
        };
    }

    private static Problem refused(HttpStatus status, String name, Refusal refusal) {
        return new Problem(
                status,
                name,
                String.valueOf(refusal.getMessage()),
                refusal.remedy(),
                refusal.rule(),
                refusal.violations(),
                Map.of());
    }

    /** Not there, or not there for this person: one and the same (404). */
    public static Problem notFound() {
        return of(Refusal.notFound());
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

    /** Signed in with a token that names no firm (403). */
    public static Problem firmMissing() {
        return of(
                HttpStatus.FORBIDDEN,
                "firm-missing",
                "Your sign-in names no firm.",
                "Sign in with an account of a firm.");
    }

    /** Something this needs cannot be reached now; nothing was changed (503). */
    public static Problem unavailable(String message) {
        return of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        message,
                        "Send the same request again, with the same Idempotency-Key, in a moment.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** Tells when to come again. */
    public Problem retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** Cites the rule that stands in the way. */
    public Problem citing(Rule cited) {
        return new Problem(status, name, text(), remedy, Optional.of(cited), violations, headers);
    }

    /** Names each thing that is wrong. */
    public Problem listing(List<Refusal.Violation> found) {
        return new Problem(status, name, text(), remedy, rule, found, headers);
    }

    Problem header(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, name, text(), remedy, rule, violations, more);
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

    Map<String, String> headers() {
        return headers;
    }
}
