package io.confide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a problem is told, whatever found it: a filter, a controller, the server. */
public final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final int FRAMES_TOLD = 12;

    private final JsonMapper json;
    private final ProblemTable table;

    ProblemWriter(JsonMapper json, ProblemTable table) {
        this.json = json;
        this.table = table;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem, Optional.empty());
    }

    /** A known failure as its problem; anything else as a fault that says nothing of itself. */
    void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        Optional<Problem> known = table.find(thrown);
        if (known.isPresent()) {
            write(response, known.get());
        } else {
            fault(request, response, thrown);
        }
    }

    /** Exception messages quote what people sent, so only types and places are logged. */
    private void fault(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        String number = UUID.randomUUID().toString();
        LOG.error("fault {} at {}: {}", number, request.getMethod(), outline(thrown));
        Problem problem =
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "Something went wrong on our side.",
                        "Send the same request again; if it stays, tell operations the instance.");
        write(response, problem, Optional.of("urn:uuid:" + number));
    }

    private static String outline(Throwable thrown) {
        String frames =
                Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES_TOLD)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
        String own = thrown.getClass().getName() + " at " + frames;
        Throwable cause = thrown.getCause();
        return cause == null ? own : own + " caused by " + outline(cause);
    }

    private void write(HttpServletResponse response, Problem problem, Optional<String> instance)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType("application/problem+json");
        problem.headers().forEach(response::setHeader);
        byte[] body = json.writeValueAsBytes(ProblemBody.of(problem, instance));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
