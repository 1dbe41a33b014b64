package io.confide.service;

import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import io.confide.web.Problem;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Any decider as an Axon aggregate: its state, rebuilt from the stream, and whose it is. */
final class HostedStream {
    @AggregateIdentifier private final String id;
    private final Decider<Object, Command, ConfideEvent> decider;
    private Object state;
    private long version;
    private boolean foreign;
    private @Nullable String firm;

    HostedStream(String id, Decider<Object, Command, ConfideEvent> decider) {
        this.id = id;
        this.decider = decider;
        this.state = decider.initial();
    }

    /**
     * Answers with the version after it; a stream that tells another kind of story is not there.
     */
    long decide(FirmId asking, OptionalLong expected, Command command) {
        if (foreign || (firm != null && !firm.equals(asking.value()))) {
            throw Refusal.notFound();
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleVersion();
        }
        List<? extends ConfideEvent> events = decider.decide(state, command);
        events.forEach(event -> Streams.require(id, event));
        events.forEach(AggregateLifecycle::apply);
        return version;
    }

    @EventSourcingHandler
    void happened(ConfideEvent event, MetaData metaData) {
        if (decider.events().isInstance(event)) {
            state = decider.evolve(state, decider.events().cast(event));
        } else {
            foreign = true;
        }
        version++;
        firm = String.valueOf(metaData.get(AxonCommands.FIRM));
    }

    @Override
    public String toString() {
        return decider.name() + " " + id;
    }
}
