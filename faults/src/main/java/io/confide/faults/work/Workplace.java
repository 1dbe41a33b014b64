package io.confide.faults.work;

import io.confide.eventlog.CheckpointKeeper;
import io.confide.eventlog.Checkpoints;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.Publisher;
import io.confide.eventlog.PublisherSettings;
import io.confide.events.FirmId;
import io.confide.keys.EventSealing;
import io.confide.keys.KeyDestruction;
import io.confide.keys.SealedDocuments;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Reaction;
import io.confide.projecting.Wiring;
import io.confide.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One instance of one service, put together as the chassis does it: log, publisher, checkpoints,
 * views, reactions, keys.
 */
final class Workplace implements AutoCloseable {
    /** The log that the commands go to. */
    static final String SESSION = "session";

    /** The log that the reactions to it write. */
    static final String ACCESS = "access";

    static final FirmId FIRM = new FirmId("linden");

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CHECKPOINTS = Duration.ofSeconds(2);
    private static final long EVENTS_A_CHECKPOINT = 25;

    private final Vault vault;
    private final GroupCommitLog log;
    private final Publisher publisher;
    private final CheckpointKeeper checkpoints;
    private final ProjectionRuntime projections;
    private final KeyDestruction destruction;
    private final FeedDoor feed;
    private final ShiftedClock clock;

    Workplace(Orders orders, Moments moments) {
        clock = new ShiftedClock(orders.shift());
        vault = new Vault(orders.directory(), orders.database());
        Storage own =
                new StandingStorage(vault.own(orders.source(), orders.limit()), moments, false);
        destruction =
                vault.destruction(
                        keys -> new StandingStorage(keys, moments, true),
                        ledger -> new StandingLedger(ledger, moments),
                        clock);
        log = new GroupCommitLog(orders.source(), own, new EventSealing(vault.recordKeys()));
        checkpoints =
                new CheckpointKeeper(
                        log,
                        new Checkpoints(log.source(), own, vault.signingKeys(), clock),
                        EVENTS_A_CHECKPOINT,
                        CHECKPOINTS);
        publisher = new Publisher(publishing(orders), log, own, clock);
        projections = projections(orders, own);
        feed = new FeedDoor(orders.feed(), log);
    }

    private static PublisherSettings publishing(Orders orders) {
        return new PublisherSettings(
                orders.kafka(),
                orders.name() + "-" + UUID.randomUUID(),
                orders.lease(),
                POLL,
                Map.of("interceptor.classes", Losing.class.getName()));
    }

    private ProjectionRuntime projections(Orders orders, Storage own) {
        Wiring wiring =
                new Wiring(
                        orders.source(),
                        orders.member() ? Optional.of(orders.name()) : Optional.empty(),
                        orders.kafka(),
                        Map.of(),
                        own,
                        orders.language().sealing(vault.recordKeys()),
                        new SealedDocuments(vault.recordKeys()),
                        new AsksFeeds(orders.owners()),
                        clock);
        List<Projection<?>> views = List.of(Course.perEngagement(), Course.perFirm());
        List<Reaction> reactions =
                orders.source().equals(ACCESS)
                        ? List.of(new WhenNoteIsWrittenThenNoteReading(log, clock))
                        : List.of();
        return ProjectionRuntime.of(wiring, views, reactions);
    }

    void start() {
        destruction.replayLedger();
        publisher.start();
        projections.start();
    }

    GroupCommitLog log() {
        return log;
    }

    Publisher publisher() {
        return publisher;
    }

    ProjectionRuntime projections() {
        return projections;
    }

    KeyDestruction destruction() {
        return destruction;
    }

    Vault vault() {
        return vault;
    }

    ShiftedClock clock() {
        return clock;
    }

    /** In the order of the chassis: what takes in first, what keeps last. */
    @Override
    public void close() {
        feed.close();
        projections.close();
        publisher.close();
        checkpoints.close();
        log.close();
        vault.close();
    }
}
