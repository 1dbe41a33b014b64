package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.storage.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of the log that could not be handled. */
class SealedDeadLettersTest {
    @TempDir private Path dir;
    private final Databases database = Databases.sqlite();
    private Sealed sealed;
    private GroupCommitLog log;
    private DocumentDeadLetterQueue letters;

    @BeforeEach
    void two_letters_of_one_engagement() {
        sealed = new Sealed(dir);
        log = new GroupCommitLog(Logs.SOURCE, database.storage(), sealed.sealing());
        letters =
                new DocumentDeadLetterQueue(
                        "reminders",
                        Logs.SOURCE,
                        database.storage(),
                        sealed.sealing(),
                        new TestClock());
        log.append(Sealed.commit("e-1"));
        log.append(Sealed.commit("e-1"));
        ConfideEventStorageEngine.of(log, database.storage(), sealed.sealing())
                .readEvents("e-1")
                .asStream()
                .forEach(this::park);
    }

    private void park(DomainEventMessage<?> message) {
        Throwable failure = new IllegalStateException("cannot handle " + Sealed.REMARK);
        letters.enqueue("e-1", new GenericDeadLetter<EventMessage<?>>("e-1", message, failure));
    }

    @AfterEach
    void close() {
        log.close();
        sealed.close();
        database.close();
    }

    @Test
    void they_wait_in_order_and_are_handed_out_in_order() {
        assertThat(letters.sequenceSize("e-1")).isEqualTo(2);
        List<Long> seqs = new ArrayList<>();
        boolean all =
                letters.process(letter -> {
                    seqs.add(((DomainEventMessage<?>) letter.message()).getSequenceNumber());
                    EngagementEnded event = (EngagementEnded) letter.message().getPayload();
                    assertThat(event.remark().value()).contains(Sealed.REMARK);
                    return Decisions.evict();
                });
        assertThat(all).isTrue();
        assertThat(seqs).containsExactly(0L, 1L);
        assertThat(letters.size()).isZero();
    }

    @Test
    void neither_the_words_nor_the_exceptions_are_kept() {
        List<Document> kept = database.storage().documents().scan("dead-letters", "", 10);
        assertThat(kept).hasSize(2);
        assertThat(kept)
                .allSatisfy(document ->
                        assertThat(new String(document.body(), StandardCharsets.ISO_8859_1))
                                .contains("IllegalStateException")
                                .doesNotContain("Lisbon")
                                .doesNotContain("cannot handle"));
    }
}
