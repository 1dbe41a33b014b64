package io.confide.retention.disposing;

import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.Recorded;
import io.confide.projecting.Reaction;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an approved disposal on at once; what needs time or a second try is the sweep's. */
@Component
class WhenDisposalMovesThenGoOn implements Reaction {
    private final DisposalProcess process;

    WhenDisposalMovesThenGoOn(DisposalProcess process) {
        this.process = process;
    }

    @Override
    public String name() {
        return "go-on-with-disposal";
    }

    @Override
    public Set<String> sources() {
        return Set.of("deletion");
    }

    @Override
    public void on(Recorded<?> event) {
        if (event.event() instanceof DeletionEvent moved
                && (moved instanceof DisposalApproved || moved instanceof DisposalAnswerNoted)) {
            process.advance(event.firm(), moved.engagement());
        }
    }
}
