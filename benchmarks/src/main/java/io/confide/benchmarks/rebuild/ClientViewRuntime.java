package io.confide.benchmarks.rebuild;

import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.ClientViews;
import io.confide.projecting.Lag;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Rebuild;
import io.confide.projecting.Views;
import io.confide.projecting.Wiring;
import io.confide.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The gateway's client views, fed as the gateway feeds them. */
final class ClientViewRuntime implements AutoCloseable {
    private static final int PAGE = 500;
    private static final long LOOK = 5_000_000;

    private final ProjectionRuntime runtime;
    private final ClientViews projection = new ClientViews();
    private final Views<ClientView> views;

    /** Answers when it has learned everything that is published. */
    ClientViewRuntime(Published published, Storage storage) {
        runtime =
                ProjectionRuntime.of(
                        new Wiring(
                                "bench",
                                Optional.empty(),
                                published.bootstrapServers(),
                                Map.of(),
                                storage,
                                published.sealing().events(),
                                published.sealing().documents(),
                                published::feed,
                                Clock.systemUTC()),
                        List.of(projection),
                        List.of());
        views = runtime.views(projection);
        runtime.start();
        while (!isLevel(published)) {
            LockSupport.parkNanos(50 * LOOK);
        }
    }

    private boolean isLevel(Published published) {
        return runtime.health().lags().stream().mapToLong(Lag::records).sum() == 0
                && count() == published.engagements();
    }

    private long count() {
        long count = 0;
        List<Views.Keyed<ClientView>> page = views.scan("", PAGE);
        while (!page.isEmpty()) {
            count += page.size();
            page = views.scan(page.getLast().key(), PAGE);
        }
        return count;
    }

    /** All of it: reading, folding, writing, comparing with the views in use, switching over. */
    Duration rebuild() {
        runtime.rebuild(projection.name());
        while (true) {
            Optional<Rebuild> rebuild =
                    runtime.lastRebuild(projection.name()).filter(Rebuild::isOver);
            if (rebuild.isPresent()) {
                return took(rebuild.get());
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    private static Duration took(Rebuild rebuild) {
        if (rebuild.state() != Rebuild.State.SWITCHED || rebuild.differing() > 0) {
            throw new IllegalStateException("the rebuild ended as " + rebuild.state());
        }
        return Duration.between(rebuild.started(), rebuild.finished().orElseThrow());
    }

    @Override
    public void close() {
        runtime.close();
    }
}
