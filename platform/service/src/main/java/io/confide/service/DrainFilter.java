package io.confide.service;

import io.confide.web.Problem;
import io.confide.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the service drains no connection outlives its answer, so that nobody sends into one that is
 * about to be closed; at the end only probes are answered.
 */
final class DrainFilter extends OncePerRequestFilter {
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);
    private static final String PROBES = "/actuator/health";

    private final Drain drain;
    private final ProblemWriter writer;

    DrainFilter(Drain drain, ProblemWriter writer) {
        this.drain = drain;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (drain.isDraining()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (drain.stage() == Drain.Stage.REFUSING && !request.getRequestURI().startsWith(PROBES)) {
            writer.write(
                    response,
                    Problem.unavailable("The service is being stopped.").retryAfter(COME_AGAIN));
        } else {
            chain.doFilter(request, response);
        }
    }
}
