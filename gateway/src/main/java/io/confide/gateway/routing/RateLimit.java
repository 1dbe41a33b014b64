package io.confide.gateway.routing;

import io.confide.web.Problem;
import io.confide.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody, and no firm, may take the others' share: generous, and the same for reading and doing.
 */
final class RateLimit extends OncePerRequestFilter {
    private final Buckets people;
    private final Buckets firms;
    private final ProblemWriter writer;

    RateLimit(GatewaySettings settings, LongSupplier nanoseconds, ProblemWriter writer) {
        this.people = new Buckets(settings.personPerSecond(), settings.personBurst(), nanoseconds);
        this.firms = new Buckets(settings.firmPerSecond(), settings.firmBurst(), nanoseconds);
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed(request)) {
            chain.doFilter(request, response);
        } else {
            writer.write(response, tooMany());
        }
    }

    private boolean allowed(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            String firm = String.valueOf(token.getToken().getClaimAsString("firm"));
            return people.take(firm + "|" + token.getName()) && firms.take(firm);
        }
        return people.take("nobody|" + request.getRemoteAddr());
    }

    private static Problem tooMany() {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "That is more than Confide takes from one person or firm at a time.",
                        "Wait a second and send the same request again.")
                .retryAfter(Duration.ofSeconds(1));
    }
}
