package io.confide.deciding;

import java.util.List;
import java.util.Optional;

/**
 * A rule stands in the way: what was wrong and what to do. Nothing happened. It becomes a problem
 * detail in one place, so neither text may contain anything personal.
 */
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final Optional<Rule> rule;
    private final String remedy;
    private final List<Violation> violations;

    private Refusal(
            Kind kind,
            Optional<Rule> rule,
            String message,
            String remedy,
            List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.rule = rule;
        this.remedy = remedy;
        this.violations = List.copyOf(violations);
    }

    /** The state of things does not allow it (409). */
    public static Refusal conflict(Rule rule, String message, String remedy) {
        return new Refusal(Kind.CONFLICT, Optional.of(rule), message, remedy, List.of());
    }

    /** What was said is understood and cannot be accepted (422). */
    public static Refusal invalid(
            Rule rule, String message, String remedy, List<Violation> violations) {
        return new Refusal(Kind.INVALID, Optional.of(rule), message, remedy, violations);
    }

    /** Known to be there, and not this person's to do (403). */
    public static Refusal forbidden(Rule rule, String message, String remedy) {
        return new Refusal(Kind.FORBIDDEN, Optional.of(rule), message, remedy, List.of());
    }

    /** Not there, or not there for this person: one and the same (404). */
    public static Refusal notFound() {
        return new Refusal(
                Kind.NOT_FOUND,
                Optional.empty(),
                "There is nothing here for you.",
                "Check the address and the account you signed in with.",
                List.of());
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Rule> rule() {
        return rule;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How it answers. */
    public enum Kind {
        CONFLICT,
        INVALID,
        FORBIDDEN,
        NOT_FOUND
    }

    /**
     * One thing that is missing or wrong.
     *
     * @param field JSON pointer into what was sent, or the name of a term
     * @param message what is wrong and how to mend it
     */
    public record Violation(String field, String message) {}
}
