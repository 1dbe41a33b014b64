package io.confide.gateway.portal.acting;

import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Why something was not done, for the person who wanted it.
 *
 * @param what stood in the way
 * @param remedy what to do about it
 * @param findings one by one what is wrong
 */
public record Trouble(int status, String what, String remedy, List<Finding> findings) {

    /**
     * One thing that is wrong.
     *
     * @param field as the form names it; empty for the whole
     */
    public record Finding(String field, String message) {}

    static Trouble of(int status, JsonNode problem) {
        return new Trouble(
                status,
                problem.path("detail").asString("Something went wrong on our side."),
                problem.path("remedy").asString("Try again in a moment."),
                problem.path("violations").valueStream().map(Trouble::finding).toList());
    }

    /** Found here, before anybody was asked. */
    public static Trouble inTheForm(List<Finding> findings) {
        return new Trouble(
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "Something is missing or cannot be understood.",
                "Look at what is marked and send it again.",
                findings);
    }

    private static Finding finding(JsonNode violation) {
        return new Finding(
                violation.path("field").asString(""), violation.path("message").asString(""));
    }

    /** Somebody else changed it in between. */
    public boolean changedSince() {
        return status == HttpStatus.PRECONDITION_FAILED.value();
    }

    /** Whether it was done is not known: the same act may be sent again, and must stay the same. */
    public boolean uncertain() {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
