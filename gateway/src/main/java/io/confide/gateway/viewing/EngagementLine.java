package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.EngagementKind;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.viewing.EngagementFile.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An engagement as one line of a list; counts and dates are there only where they may be known. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EngagementLine(
        String id,
        EngagementKind kind,
        Stage stage,
        Optional<Who> client,
        Who coach,
        Optional<Instant> nextSession,
        Optional<Integer> sessionsHeld,
        Optional<Integer> openActions,
        Optional<LocalDate> dueOn) {}
