package io.confide.service;

import io.confide.eventlog.EventLog;
import io.confide.eventlog.Publisher;
import io.confide.projecting.ProjectionRuntime;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this service and its log stand, for the service that shows operations the whole system. */
@Hidden
@RestController
final class StatusFeed {
    static final String STATUS = "/internal/status";
    static final String VERIFICATION = "/internal/log/verification";

    private final String service;
    private final EventLog log;
    private final Publisher publisher;
    private final ProjectionRuntime projections;
    private final LogVerification verification;
    private final Dependencies dependencies;

    StatusFeed(
            String service,
            EventLog log,
            Publisher publisher,
            ProjectionRuntime projections,
            LogVerification verification,
            Dependencies dependencies) {
        this.service = service;
        this.log = log;
        this.publisher = publisher;
        this.projections = projections;
        this.verification = verification;
        this.dependencies = dependencies;
    }

    @GetMapping(STATUS)
    ServiceStatus status() {
        return new ServiceStatus(
                service,
                log.source(),
                log.head(),
                publisher.lag(),
                dependencies.troubles(),
                projections.health());
    }

    @GetMapping(VERIFICATION)
    LogFinding verify() {
        return verification.verify();
    }
}
