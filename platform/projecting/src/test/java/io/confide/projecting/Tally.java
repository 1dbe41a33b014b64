package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How many events an engagement had: what is folded twice, or not at all, is a wrong number. */
final class Tally implements Projection<Tally.Count> {
    record Count(long events) {}

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public Set<String> sources() {
        return Set.of("session");
    }

    @Override
    public Class<Count> type() {
        return Count.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return List.of(event.event().subject());
    }

    @Override
    public Count initial(String key) {
        return new Count(0);
    }

    @Override
    public Count fold(Count count, Recorded<?> event) {
        return new Count(count.events() + 1);
    }
}
