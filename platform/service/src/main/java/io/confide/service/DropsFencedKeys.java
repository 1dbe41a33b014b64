package io.confide.service;

import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.RecordSet;
import io.confide.events.Recorded;
import io.confide.keys.RecordKeys;
import io.confide.projecting.Reaction;
import java.util.Set;

/** When a disposal starts, no key of it stays in memory. */
final class DropsFencedKeys implements Reaction {
    private final RecordKeys keys;

    DropsFencedKeys(RecordKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "drop-fenced-keys";
    }

    @Override
    public Set<String> sources() {
        return Set.of("deletion");
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof DisposalStarted started) {
            started.recordSets().stream().map(RecordSet::parse).forEach(keys::drop);
        }
    }
}
