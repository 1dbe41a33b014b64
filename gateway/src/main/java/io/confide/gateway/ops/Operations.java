package io.confide.gateway.ops;

import io.confide.deciding.Refusal;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.Publisher;
import io.confide.events.AccessEvent.OperationPerformed;
import io.confide.events.Personal;
import io.confide.gateway.ops.SystemHealth.ServiceState;
import io.confide.projecting.DeadLetter;
import io.confide.projecting.Health;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Rebuild;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Journal;
import io.confide.service.SignedIn;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What operations staff may see and do; each deed is in the log before it is done (G10). */
@Component
public class Operations {
    private static final int LETTERS = 1000;

    private final ProjectionRuntime projections;
    private final EventLog log;
    private final Journal journal;
    private final Readiness readiness;
    private final ObjectProvider<Publisher> publishers;

    Operations(
            ProjectionRuntime projections,
            EventLog log,
            Journal journal,
            Readiness readiness,
            ObjectProvider<Publisher> publishers) {
        this.projections = projections;
        this.log = log;
        this.journal = journal;
        this.readiness = readiness;
        this.publishers = publishers;
    }

    public SystemHealth health() {
        List<ServiceState> services = readiness.all();
        Health projecting = projections.health();
        boolean well =
                services.stream().allMatch(ServiceState::well) && SystemHealth.isWell(projecting);
        long unpublished = publishers.stream().mapToLong(Publisher::lag).sum();
        return new SystemHealth(well, services, log.head(), unpublished, projecting);
    }

    public List<ProjectionState> projections() {
        return projections.projections().stream()
                .map(name -> new ProjectionState(name, projections.lastRebuild(name)))
                .toList();
    }

    /** How the last rebuild of this projection went, or goes. */
    public Rebuild lastRebuild(String projection) {
        requireKnown(projection);
        return projections.lastRebuild(projection).orElseThrow(Refusal::notFound);
    }

    /** A rebuild asked for twice is done once. */
    public Started rebuild(SignedIn who, Act act, String projection, String why) {
        requireKnown(projection);
        String before =
                projections
                        .lastRebuild(projection)
                        .map(r -> "generation " + r.generation() + " " + r.state())
                        .orElse("never rebuilt");
        Accepted accepted =
                perform(who, act, "rebuild " + projection, before, "a new generation", why);
        Rebuild rebuild =
                accepted.repeated() ? lastRebuild(projection) : projections.rebuild(projection);
        return new Started(accepted, rebuild);
    }

    /** Entered in the log, and under way. */
    public record Started(Accepted accepted, Rebuild rebuild) {}

    public List<DeadLetter> deadLetters() {
        return projections.deadLetters(LETTERS);
    }

    /** Has the parked events of one subject taken again. */
    public Accepted retry(SignedIn who, Act act, String subscriber, String subject, String why) {
        DeadLetter first =
                deadLetters().stream()
                        .filter(l -> l.subscriber().equals(subscriber))
                        .filter(l -> l.subject().equals(subject))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        String before = "parked at " + first.source() + " " + first.position();
        Accepted accepted =
                perform(who, act, "retry " + subscriber + " " + subject, before, "retried", why);
        projections.retry(subscriber, subject);
        return accepted;
    }

    private Accepted perform(
            SignedIn who, Act act, String operation, String before, String after, String why) {
        return journal.append(
                act,
                who.firm().value(),
                new OperationPerformed(
                        who.firm(), operation, who.subject(), before, after, Personal.of(why)));
    }

    private void requireKnown(String projection) {
        if (!projections.projections().contains(projection)) {
            throw Refusal.notFound();
        }
    }
}
