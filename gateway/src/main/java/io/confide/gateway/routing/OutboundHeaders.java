package io.confide.gateway.routing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What goes on to a service: the headers of the API and nothing else. Whatever speaks of identity,
 * of forwarding or of the connection stays here; the one address told is the one seen here.
 */
final class OutboundHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {
    private static final Set<String> PASSED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        PASSED.addAll(
                Set.of(
                        "Accept",
                        "Accept-Language",
                        "Authorization",
                        "Content-Type",
                        "Content-Length",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Confide-Position",
                        "traceparent",
                        "tracestate"));
    }

    @Override
    public HttpHeaders apply(HttpHeaders inbound, ServerRequest request) {
        HttpHeaders outbound = new HttpHeaders();
        inbound.forEach((name, values) -> {
            if (PASSED.contains(name)) {
                outbound.addAll(name, values);
            }
        });
        outbound.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        return outbound;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
