package io.confide.gateway.portal.acting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page of somebody who has just done something waits until it shows what they did. */
@Component
final class ShowsWhatWasDone extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/portal/")
                || request.getRequestURI().startsWith("/portal/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        String positions = session == null ? "" : Seen.in(session);
        chain.doFilter(positions.isEmpty() ? request : asking(request, positions), response);
    }

    private static HttpServletRequest asking(HttpServletRequest request, String positions) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                return Seen.HEADER.equalsIgnoreCase(name)
                        ? Collections.enumeration(List.of(positions))
                        : super.getHeaders(name);
            }
        };
    }
}
