package io.confide.service;

import io.confide.events.FirmId;
import io.confide.projecting.DeadLetter;
import io.confide.projecting.Health;
import io.confide.projecting.PositionToken;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Rebuild;
import io.confide.projecting.Views;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runtime of the projections, made when it is first needed: reactions may use views, and views
 * come from the runtime that calls the reactions.
 */
final class DeferredRuntime implements ProjectionRuntime {
    private final Supplier<ProjectionRuntime> making;
    private Optional<ProjectionRuntime> made = Optional.empty();

    DeferredRuntime(Supplier<ProjectionRuntime> making) {
        this.making = making;
    }

    private synchronized ProjectionRuntime runtime() {
        ProjectionRuntime runtime = made.orElseGet(making);
        made = Optional.of(runtime);
        return runtime;
    }

    @Override
    public void start() {
        runtime().start();
    }

    @Override
    public <V> Views<V> views(Projection<V> projection) {
        return new Deferred<>(() -> runtime().views(projection));
    }

    @Override
    public boolean await(PositionToken token, Duration patience) {
        return runtime().await(token, patience);
    }

    @Override
    public Rebuild rebuild(String projection) {
        return runtime().rebuild(projection);
    }

    @Override
    public Optional<Rebuild> lastRebuild(String projection) {
        return runtime().lastRebuild(projection);
    }

    @Override
    public List<String> projections() {
        return runtime().projections();
    }

    @Override
    public boolean rollback(String projection) {
        return runtime().rollback(projection);
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return runtime().deadLetters(limit);
    }

    @Override
    public void retry(String subscriber, String subject) {
        runtime().retry(subscriber, subject);
    }

    @Override
    public Health health() {
        return runtime().health();
    }

    /** Without the lock: a reaction on its last event may still need views. */
    @Override
    public void close() {
        madeSoFar().ifPresent(ProjectionRuntime::close);
    }

    private synchronized Optional<ProjectionRuntime> madeSoFar() {
        return made;
    }

    /** Views of a runtime that need not be there yet. */
    private record Deferred<V>(Supplier<Views<V>> views) implements Views<V> {
        @Override
        public Optional<V> get(String key) {
            return views.get().get(key);
        }

        @Override
        public Optional<V> get(FirmId firm, String key) {
            return views.get().get(firm, key);
        }

        @Override
        public List<Keyed<V>> query(String index, String value, String after, int limit) {
            return views.get().query(index, value, after, limit);
        }

        @Override
        public List<Keyed<V>> scan(String after, int limit) {
            return views.get().scan(after, limit);
        }

        @Override
        public boolean await(PositionToken token, Duration patience) {
            return views.get().await(token, patience);
        }
    }
}
