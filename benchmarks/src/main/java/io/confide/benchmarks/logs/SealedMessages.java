package io.confide.benchmarks.logs;

import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.eventlog.Provenance;
import io.confide.keys.EventSealing;
import io.confide.keys.SealedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * A commit as Axon's engines take it: sealed by the very sealing that the log uses, on the caller's
 * thread as there, and with the same provenance.
 */
final class SealedMessages {
    private final EventSealing sealing;

    SealedMessages(EventSealing sealing) {
        this.sealing = sealing;
    }

    List<DomainEventMessage<SealedPayload>> of(NewCommit commit) {
        MetaData provenance =
                new Provenance(
                                commit.command(),
                                commit.fingerprint(),
                                commit.firm(),
                                commit.by(),
                                commit.at())
                        .toMetaData();
        List<DomainEventMessage<SealedPayload>> messages = new ArrayList<>();
        for (NewEvent event : commit.events()) {
            messages.add(message(commit, event, messages.size(), provenance));
        }
        return messages;
    }

    private DomainEventMessage<SealedPayload> message(
            NewCommit commit, NewEvent event, int index, MetaData provenance) {
        UUID id = GroupCommitLog.eventId(commit.command(), index);
        SealedEvent sealed = sealing.seal(commit.firm(), event.stream(), id, event.event());
        return new GenericDomainEventMessage<>(
                "Stream",
                event.stream(),
                event.expectedSeq().orElseThrow(),
                SealedPayload.of(sealed),
                provenance,
                id.toString(),
                commit.at());
    }
}
