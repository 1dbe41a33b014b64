package io.confide.gateway.ops;

import io.confide.deciding.Refusal;
import io.confide.gateway.routing.Services;
import io.confide.service.LogFinding;
import io.confide.service.LogVerification;
import io.confide.service.Neighbours;
import io.confide.web.Problem;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has every log looked at, entry by entry, by the service that keeps it (G6). */
@Component
class LogChecks {
    private final Services services;
    private final Neighbours neighbours;
    private final LogVerification own;

    LogChecks(Services services, Neighbours neighbours, LogVerification own) {
        this.services = services;
        this.neighbours = neighbours;
        this.own = own;
    }

    /**
     * @throws Refusal not found, when there is no such log
     * @throws Problem 503 when its owner does not answer
     */
    LogFinding verify(String source) {
        return owner(source).map(this::ask).orElseGet(own::verify);
    }

    private LogFinding ask(URI owner) {
        return neighbours
                .verification(owner)
                .orElseThrow(
                        () -> Problem.unavailable("The service that keeps this log is silent."));
    }

    /** Empty for the gateway's own log. */
    private Optional<URI> owner(String source) {
        return switch (source) {
            case "agreement" -> Optional.of(services.agreement().url());
            case "session" -> Optional.of(services.session().url());
            case "consent" -> Optional.of(services.consent().url());
            case "deletion" -> Optional.of(services.retention().url());
            case "access" -> Optional.empty();
            default -> throw Refusal.notFound();
        };
    }
}
