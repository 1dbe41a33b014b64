package io.confide.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a body of bounded size into memory, whether its length was announced or not, so that it can
 * be both recognised and read.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final int limit;
    private final ProblemWriter writer;

    BodyLimit(int limit, ProblemWriter writer) {
        this.limit = limit;
        this.writer = writer;
    }

    static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The request is larger than Confide takes.",
                "Send less text at once.");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (BODILESS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit) {
            refuse(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refuse(response);
            return;
        }
        chain.doFilter(new RequestBody(request, body), response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        writer.write(response, tooLarge());
    }
}
