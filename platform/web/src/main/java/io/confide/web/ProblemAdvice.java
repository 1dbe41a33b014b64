package io.confide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever a controller throws becomes a problem here, and nowhere else. */
@RestControllerAdvice
final class ProblemAdvice {
    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void tell(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException {
        writer.write(request, response, thrown);
    }
}
