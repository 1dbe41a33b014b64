package io.confide.gateway.ops;

import io.confide.projecting.DeadLetter;
import io.confide.projecting.Rebuild;
import io.confide.service.Act;
import io.confide.service.LogFinding;
import io.confide.service.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operations over HTTP; for everybody else there is nothing here. */
@RestController
@RequestMapping("/ops")
class OpsController {
    private final Operations operations;
    private final LogChecks logs;

    OpsController(Operations operations, LogChecks logs) {
        this.operations = operations;
        this.logs = logs;
    }

    /** Nothing is done without a reason. */
    record Reason(@NotBlank @Size(min = 3, max = 500) String why) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    /** All projections of the gateway. */
    record Projections(List<ProjectionState> items) {}

    /** What is parked, by ids only. */
    record Letters(List<DeadLetter> items) {}

    @GetMapping("/health")
    SystemHealth health(SignedIn who) {
        who.requireOperations();
        return operations.health();
    }

    @GetMapping("/projections")
    Projections projections(SignedIn who) {
        who.requireOperations();
        return new Projections(operations.projections());
    }

    @PostMapping("/projections/{name}/rebuild")
    ResponseEntity<Rebuild> rebuild(
            SignedIn who, Act act, @PathVariable String name, @Valid @RequestBody Reason reason) {
        who.requireOperations();
        Operations.Started started = operations.rebuild(who, act, name, reason.why());
        return started.accepted().accepted(started.rebuild());
    }

    @GetMapping("/projections/{name}/rebuild")
    Rebuild progress(SignedIn who, @PathVariable String name) {
        who.requireOperations();
        return operations.lastRebuild(name);
    }

    @GetMapping("/dead-letters")
    Letters deadLetters(SignedIn who) {
        who.requireOperations();
        return new Letters(operations.deadLetters());
    }

    @PostMapping("/dead-letters/{name}/{subject}/retry")
    ResponseEntity<Void> retry(
            SignedIn who,
            Act act,
            @PathVariable String name,
            @PathVariable String subject,
            @Valid @RequestBody Reason reason) {
        who.requireOperations();
        return operations.retry(who, act, name, subject, reason.why()).noContent();
    }

    @GetMapping("/logs/{source}/verification")
    LogFinding verification(SignedIn who, @PathVariable String source) {
        who.requireOperations();
        return logs.verify(source);
    }
}
