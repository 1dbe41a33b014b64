package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.events.ConfideEvent;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.keys.KeyFenced;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published language in the log. */
class SealedLogTest {
    @TempDir private Path dir;
    private final Databases database = Databases.sqlite();
    private Sealed sealed;
    private GroupCommitLog log;
    private ConfideEventStorageEngine engine;

    @BeforeEach
    void open() {
        sealed = new Sealed(dir);
        log = new GroupCommitLog(Logs.SOURCE, database.storage(), sealed.sealing());
        engine = ConfideEventStorageEngine.of(log, database.storage(), sealed.sealing());
    }

    @AfterEach
    void close() {
        log.close();
        sealed.close();
        database.close();
    }

    @Test
    void what_was_said_comes_back() {
        StoredEvent stored = log.append(Sealed.commit("e-1")).commit().events().getFirst();
        Recorded<?> recorded = log.open(log.stream("e-1", 0).getFirst());
        assertThat(recorded.position()).isEqualTo(1);
        assertThat(recorded.by()).contains(new PersonId("mara"));
        assertThat(recorded.id()).isEqualTo(stored.id());
        assertThat(remark(recorded.event())).contains(Sealed.REMARK);
    }

    @Test
    void what_is_personal_is_nowhere_in_clear() {
        StoredEvent stored = log.append(Sealed.commit("e-1")).commit().events().getFirst();
        String record =
                new String(WireValue.write(stored.open(), stored.sealed()), StandardCharsets.UTF_8);
        assertThat(record).contains("e-1").doesNotContain("Lisbon");
        assertThat(database.storage().commits(Logs.SOURCE).last().orElseThrow().body())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("Lisbon");
    }

    @Test
    void erasure_takes_the_words_and_leaves_the_chain() {
        log.append(Sealed.commit("e-1"));
        log.append(Sealed.commit("e-2"));
        Verification before = verify();
        sealed.erase("e-1");
        assertThat(remark(log.open(log.stream("e-1", 0).getFirst()).event())).isEmpty();
        assertThat(remark(log.open(log.stream("e-2", 0).getFirst()).event()))
                .contains(Sealed.REMARK);
        assertThat(verify()).isEqualTo(before);
    }

    @Test
    void a_fenced_record_set_takes_nothing_more() {
        log.append(Sealed.commit("e-1"));
        sealed.erase("e-1");
        assertThatThrownBy(() -> log.append(Sealed.commit("e-1"))).isInstanceOf(KeyFenced.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void axon_reads_what_it_wrote() {
        Provenance provenance = provenance(UUID.randomUUID());
        engine.appendEvents(message(provenance, 0), message(provenance, 1));
        List<? extends DomainEventMessage<?>> read = engine.readEvents("e-1").asStream().toList();
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(remark((ConfideEvent) read.getFirst().getPayload())).contains(Sealed.REMARK);
        assertThat(read.getFirst().getMetaData()).containsEntry("confide.firm", "linden");
        StoredCommit commit = log.byCommand(provenance.command()).orElseThrow();
        assertThat(commit.fingerprint()).isEqualTo("fingerprint");
        assertThat(commit.at()).isEqualTo(Logs.AT);
        assertThat(commit.by()).isEqualTo(provenance.by());
    }

    @Test
    void axon_hears_of_a_conflict_and_of_its_cause() {
        engine.appendEvents(message(provenance(UUID.randomUUID()), 0));
        engine.appendEvents(message(provenance(UUID.randomUUID()), 1));
        assertThatThrownBy(() -> engine.appendEvents(message(provenance(UUID.randomUUID()), 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(SeqConflict.class);
    }

    @Test
    void axon_hears_of_a_repeat() {
        Provenance provenance = provenance(UUID.randomUUID());
        engine.appendEvents(message(provenance, 0));
        assertThatThrownBy(() -> engine.appendEvents(message(provenance, 1)))
                .isInstanceOfSatisfying(
                        CommandRepeated.class,
                        repeated -> assertThat(repeated.earlier().position()).isEqualTo(1));
    }

    @Test
    void no_unit_of_work_without_provenance() {
        DomainEventMessage<?> bare =
                new GenericDomainEventMessage<>("Stream", "e-1", 0, Sealed.ended("e-1"));
        assertThatThrownBy(() -> engine.appendEvents(bare))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Provenance provenance(UUID command) {
        return new Provenance(
                command, "fingerprint", Logs.LINDEN, Optional.of(new PersonId("mara")), Logs.AT);
    }

    private static DomainEventMessage<?> message(Provenance provenance, long seq) {
        MetaData metaData = provenance.toMetaData();
        return new GenericDomainEventMessage<>("Stream", "e-1", seq, Sealed.ended("e-1"), metaData);
    }

    private static Optional<String> remark(ConfideEvent event) {
        return ((EngagementEnded) event).remark().value();
    }

    private Verification verify() {
        return new ChainVerifier(Logs.SOURCE, database.storage(), (signature, message) -> true)
                .verify(position -> {});
    }
}
