package io.confide.session.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.deciding.Refusal;
import io.confide.deciding.TimesInForce;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.EngagementId;
import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.Ids;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import io.confide.keys.FileLedger;
import io.confide.keys.KeyFenced;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SealedDocuments;
import io.confide.keys.StoredKeyDestruction;
import io.confide.keys.StoredRecordKeys;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import io.confide.session.coaching.MeetingCommand.HoldSession;
import io.confide.session.coaching.MeetingCommand.ScheduleSession;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteNote;
import io.confide.session.coaching.Party;
import io.confide.session.coaching.Standing;
import io.confide.session.note.FrailLog.Death;
import io.confide.session.note.FrailLog.Died;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S5, wherever a process may die. */
class HandoverTest {
    private static final FirmId LINDEN = new FirmId("linden");
    private static final EngagementId COACHING = new EngagementId("ada-with-ben");
    private static final RecordSet RECORDS =
            new RecordSet(LINDEN, COACHING.value(), RetentionGroup.RECORDS);
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId BEN = new PersonId("ben");
    private static final SessionId SESSION = new SessionId("first");
    private static final NoteId NOTE = new NoteId("note");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TEXT = "canary: we spoke about delegating";
    private static final Sha256 HASH = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
    private static final Standing CLIENT_KEEPS =
            new Standing(
                    TimesInForce.since(Instant.EPOCH),
                    Optional.of(Custody.CLIENT_KEEPS),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    Set.of(ADA, BEN));

    private final FrailLog log = new FrailLog();
    private final Seat coach = seat(BEN, Capacity.COACH);
    private final Seat client = seat(ADA, Capacity.CLIENT);

    @TempDir private Path directory;
    private Storage storage;
    private Storage keyStorage;
    private StoredKeyDestruction destruction;
    private HandoverBoxes boxes;
    private Handover handover;

    @BeforeEach
    void openTheOffice() {
        storage = SqliteStorage.open(directory.resolve("session.db"));
        keyStorage = SqliteStorage.open(directory.resolve("keys.db"));
        FileLedger ledger = FileLedger.at(directory.resolve("ledger"));
        StoredRecordKeys keys =
                new StoredRecordKeys(
                        keyStorage, LocalKeyEncryption.at(directory.resolve("kek")), ledger);
        destruction =
                new StoredKeyDestruction(
                        keyStorage, ledger, keys, Clock.fixed(NOW, ZoneOffset.UTC));
        boxes = new HandoverBoxes(storage, new SealedDocuments(keys));
        handover = new Handover(new Seats(new Nobody(), log, (_, _) -> List.of()), log, boxes);
        log.dispatch(
                act("schedule"),
                new ScheduleSession(
                        COACHING,
                        SESSION,
                        CLIENT_KEEPS,
                        SessionType.COACHING,
                        NOW,
                        60,
                        Personal.of("the library")));
        log.dispatch(
                act("hold"),
                new HoldSession(COACHING, SESSION, coach.party(), CLIENT_KEEPS, NOW, 55, NOW));
    }

    @AfterEach
    void closeTheOffice() {
        storage.close();
        keyStorage.close();
    }

    @Test
    void the_client_gets_the_text() {
        write();
        assertThat(handover.look(client, NOTE)).contains(TEXT);
    }

    @Test
    void no_copy_stays() {
        write();
        confirm();
        assertThat(handover.look(client, NOTE)).isEmpty();
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void the_text_is_in_no_event() {
        write();
        confirm();
        assertThat(log.events())
                .hasSizeGreaterThan(3)
                .allSatisfy(recorded ->
                        assertThat(EventJson.standard().write(recorded.event()).toString())
                                .doesNotContain("canary"));
    }

    @Test
    void a_repeat_gets_the_first_answer_and_fills_nothing_anew() {
        write();
        confirm();
        assertThat(write()).isTrue();
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void dying_before_the_event_loses_nothing_that_was_promised() {
        log.dies(Death.BEFORE_APPENDING);
        assertThatThrownBy(this::write).isInstanceOf(Died.class);
        assertThat(handover.look(client, NOTE)).isEmpty();

        write();
        assertThat(handover.look(client, NOTE)).contains(TEXT);
    }

    @Test
    void dying_after_the_event_loses_nothing() {
        log.dies(Death.AFTER_APPENDING);
        assertThatThrownBy(this::write).isInstanceOf(Died.class);
        assertThat(handover.look(client, NOTE)).contains(TEXT);
    }

    @Test
    void a_box_without_a_note_is_swept_once_nobody_can_be_writing_it() {
        log.dies(Death.BEFORE_APPENDING);
        assertThatThrownBy(this::write).isInstanceOf(Died.class);

        sweep(NOW.plus(Duration.ofMinutes(59)));
        assertThat(boxes.after("")).hasSize(1);
        sweep(NOW.plus(Duration.ofMinutes(61)));
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void a_box_whose_note_waits_is_never_swept() {
        write();
        sweep(NOW.plus(Duration.ofDays(365)));
        assertThat(handover.look(client, NOTE)).contains(TEXT);
    }

    @Test
    void dying_between_receipt_and_emptying_shows_nothing_and_leaves_nothing() {
        write();
        log.dies(Death.AFTER_APPENDING);
        assertThatThrownBy(this::confirm).isInstanceOf(Died.class);
        assertThat(handover.look(client, NOTE)).isEmpty();
        assertThat(boxes.after("")).hasSize(1);

        sweep(NOW);
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void a_repeated_receipt_empties_what_the_first_could_not() {
        write();
        log.dies(Death.AFTER_APPENDING);
        assertThatThrownBy(this::confirm).isInstanceOf(Died.class);

        confirm();
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void a_box_that_was_swept_while_the_note_was_on_its_way_is_filled_again() {
        log.meanwhile(() -> boxes.empty(NOTE));
        write();
        assertThat(handover.look(client, NOTE)).contains(TEXT);
    }

    @Test
    void a_client_who_is_faster_than_the_answer_leaves_no_copy() {
        log.meanwhile(this::confirm);
        write();
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void a_refused_note_leaves_nothing() {
        WriteNote byTheClient = note(client.party());
        assertThatThrownBy(() -> handover.write(act("note"), client, byTheClient))
                .isInstanceOf(Refusal.class);
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void boxes_go_with_the_key_of_the_records_only() {
        write();
        HandoverPurge purge = new HandoverPurge(boxes);
        RecordSet reflections = new RecordSet(LINDEN, COACHING.value(), RetentionGroup.REFLECTIONS);
        assertThat(purge.purge(LINDEN, COACHING, Set.of(reflections))).isZero();
        assertThat(purge.purge(new FirmId("maple"), COACHING, Set.of(RECORDS))).isZero();
        assertThat(purge.purge(LINDEN, COACHING, Set.of(RECORDS))).isEqualTo(1);
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void nothing_is_written_once_the_records_are_being_disposed_of() {
        destruction.fence(RECORDS);
        assertThatThrownBy(this::write).isInstanceOf(KeyFenced.class);
        assertThat(boxes.after("")).isEmpty();
    }

    @Test
    void another_firm_sees_no_box() {
        write();
        assertThat(boxes.look(new FirmId("maple"), NOTE)).isEmpty();
    }

    private boolean write() {
        return handover.write(act("note"), coach, note(coach.party())).repeated();
    }

    private void confirm() {
        handover.confirm(
                act("receipt"), new ConfirmReceipt(COACHING, NOTE, client.party(), HASH, NOW));
    }

    private void sweep(Instant now) {
        new HandoverSweep(log, boxes).sweep(now);
    }

    private static WriteNote note(Party party) {
        return new WriteNote(
                COACHING, SESSION, NOTE, party, CLIENT_KEEPS, Personal.of(HASH), Personal.of(TEXT));
    }

    private static Seat seat(PersonId person, Capacity as) {
        return new Seat(LINDEN, COACHING, new Party(person, as), CLIENT_KEEPS, Optional.empty());
    }

    private static Act act(String what) {
        return new Act(
                Ids.named(new UUID(0, 0), what),
                "fingerprint",
                OptionalLong.empty(),
                LINDEN,
                Optional.of(BEN),
                NOW);
    }

    /** Seats are already taken here. */
    private static final class Nobody implements Engagements {
        @Override
        public EngagementFacts require(Caller caller, EngagementId engagement) {
            throw Refusal.notFound();
        }

        @Override
        public Optional<EngagementFacts> find(FirmId firm, EngagementId engagement) {
            return Optional.empty();
        }

        @Override
        public List<EngagementFacts> of(FirmId firm, PersonId party, String after, int limit) {
            return List.of();
        }
    }
}
