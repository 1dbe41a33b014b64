package io.confide.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who somebody is comes from their token: headers that say so are not even seen. */
final class IdentityHeaders extends OncePerRequestFilter {
    private static final List<String> PREFIXES =
            List.of(
                    "x-auth",
                    "x-user",
                    "x-remote",
                    "x-tenant",
                    "x-firm",
                    "x-confide-",
                    "x-client-cert",
                    "x-forwarded-user",
                    "x-forwarded-email",
                    "x-forwarded-groups",
                    "x-forwarded-preferred-username",
                    "x-forwarded-access-token");
    private static final Set<String> NAMES =
            Set.of("remote-user", "remote-groups", "remote-email", "x-email", "x-roles");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Stripped(request), response);
    }

    static boolean speaksOfIdentity(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** The request without them. */
    private static final class Stripped extends HttpServletRequestWrapper {
        Stripped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return speaksOfIdentity(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return speaksOfIdentity(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream()
                            .filter(name -> !speaksOfIdentity(name))
                            .toList());
        }

        @Override
        public int getIntHeader(String name) {
            return speaksOfIdentity(name) ? -1 : super.getIntHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return speaksOfIdentity(name) ? -1 : super.getDateHeader(name);
        }
    }
}
