package io.confide.service;

import io.confide.projecting.PositionToken;
import io.confide.projecting.ProjectionRuntime;
import io.confide.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Nobody gets an answer older than what they have seen: it waits, or says to come again. */
final class AwaitsPosition implements HandlerInterceptor {
    private final ProjectionRuntime projections;
    private final Duration patience;

    AwaitsPosition(ProjectionRuntime projections, Duration patience) {
        this.projections = projections;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            // Led on to the service that owns it: that one waits, or nobody has to.
            return true;
        }
        PositionToken seen = seen(request);
        if (!seen.isEmpty() && !projections.await(seen, patience)) {
            throw Problem.unavailable("What you have seen elsewhere has not arrived here yet.");
        }
        return true;
    }

    private static PositionToken seen(HttpServletRequest request) {
        String text = String.join(",", Collections.list(request.getHeaders(PositionToken.HEADER)));
        try {
            return PositionToken.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-position",
                    "Confide-Position is not of the shape of those that answers carry.",
                    "Send it exactly as you got it, or leave it out.");
        }
    }
}
