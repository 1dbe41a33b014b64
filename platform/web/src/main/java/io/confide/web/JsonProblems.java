package io.confide.web;

import io.confide.deciding.Refusal.Violation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body, by JSON pointer, without repeating what it says. */
final class JsonProblems {
    private static final int LONGEST_POINTER = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}|[0-9]{1,3}");

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException _ -> malformed();
            case UnrecognizedPropertyException e ->
                    shape(e, "is not known here: leave it out, or mind the spelling");
            case JacksonException e -> shape(e, "is missing, or not of the expected type");
            case null, default -> malformed();
        };
    }

    private static Problem malformed() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                "The body is not one JSON value, or names a property twice.",
                "Send one JSON object as described at /v3/api-docs.");
    }

    private static Problem shape(JacksonException e, String message) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unexpected-json",
                        "The body is not of the expected shape.",
                        "Send it as described at /v3/api-docs.")
                .listing(List.of(new Violation(pointer(e), message)));
    }

    private static String pointer(JacksonException e) {
        String pointer =
                e.getPath().stream()
                        .map(JsonProblems::step)
                        .collect(Collectors.joining("/", e.getPath().isEmpty() ? "" : "/", ""));
        return pointer.substring(0, Math.min(pointer.length(), LONGEST_POINTER));
    }

    /** What is no name of a property may be what somebody wrote, and is not repeated. */
    private static String step(JacksonException.Reference reference) {
        String property = reference.getPropertyName();
        if (property == null) {
            return Integer.toString(reference.getIndex());
        }
        return NAME.matcher(property).matches() ? property : "…";
    }
}
