package io.confide.projecting;

import io.confide.eventlog.StoredEvent;
import io.confide.events.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One running instance of the service: it counts in a view, and hears of each event once. */
record Instance(ProjectionRuntime runtime, List<Long> heard) implements AutoCloseable {
    private static final Tally TALLY = new Tally();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Instance start(Newsroom news, String name) {
        List<Long> heard = new CopyOnWriteArrayList<>();
        Wiring wiring = news.wiring(Optional.of(name), news.house.storage, news.house.healer());
        ProjectionRuntime runtime =
                ProjectionRuntime.of(wiring, List.of(TALLY), List.of(new Hears(heard)));
        runtime.start();
        return new Instance(runtime, heard);
    }

    /** Whichever instance folded it, this one can tell. */
    boolean sees(StoredEvent event) {
        var entry = new PositionToken.Entry("session", event.position(), event.subject());
        return runtime.await(new PositionToken(List.of(entry)), PATIENCE);
    }

    long count(String engagement) {
        return runtime.views(TALLY).get(engagement).map(Tally.Count::events).orElse(0L);
    }

    @Override
    public void close() {
        runtime.close();
    }

    private record Hears(List<Long> heard) implements Reaction {
        @Override
        public String name() {
            return "hears";
        }

        @Override
        public Set<String> sources() {
            return Set.of("session");
        }

        @Override
        public void on(Recorded<?> event) {
            heard.add(event.position());
        }
    }
}
