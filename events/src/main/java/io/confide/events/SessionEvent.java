package io.confide.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Told by session-service on {@code confide.session}: what was done, and what belongs to the
 * client.
 */
public sealed interface SessionEvent extends ConfideEvent {
    EngagementId engagement();

    @Override
    default String subject() {
        return engagement().value();
    }

    @EventName(value = "session.scheduled", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionScheduled(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open SessionType type,
            @Open Instant startsAt,
            @Open int minutes,
            Personal<String> place)
            implements SessionEvent {}

    @EventName(value = "session.rescheduled", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionRescheduled(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open Instant startsAt,
            @Open int minutes)
            implements SessionEvent {}

    /** Called off, by whom and with how much notice (minutes before the start; negative: after). */
    @EventName(value = "session.cancelled", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionCancelled(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open PersonId cancelledBy,
            @Open long noticeMinutes)
            implements SessionEvent {}

    /** Somebody did not come. */
    @EventName(value = "session.missed", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionMissed(
            @Open EngagementId engagement, @Open SessionId session, @Open PersonId missedBy)
            implements SessionEvent {}

    /** TOMS as the coach suggests it; nothing is agreed before the client confirms (S1). */
    @EventName(
            value = "session.agreement-proposed",
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K4)
    record SessionAgreementProposed(
            @Open EngagementId engagement, @Open SessionId session, Personal<Toms> toms)
            implements SessionEvent {}

    /** The client says what this session is for. */
    @EventName(value = "session.agreed", group = RetentionGroup.RECORDS, kind = RecordClass.K4)
    record SessionAgreed(
            @Open EngagementId engagement, @Open SessionId session, Personal<Toms> toms)
            implements SessionEvent {}

    /**
     * The client's yes or no to recording and to artificial intelligence, for this session only
     * (S11).
     */
    @EventName(
            value = "session.recording-answered",
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K1)
    record SessionRecordingAnswered(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open boolean recording,
            @Open boolean artificialIntelligence)
            implements SessionEvent {}

    /** It took place; {@code occurredAt} is what the person says (S7). */
    @EventName(value = "session.held", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionHeld(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open SessionType type,
            @Open Instant occurredAt,
            @Open int minutes)
            implements SessionEvent {}

    /** A note or a reflection shows what was done. */
    @EventName(value = "session.documented", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionDocumented(@Open EngagementId engagement, @Open SessionId session)
            implements SessionEvent {}

    /** Nothing changes here any more, and its minutes count (S6, S8). */
    @EventName(value = "session.closed", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record SessionClosed(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open SessionType type,
            @Open Instant occurredAt,
            @Open int minutes)
            implements SessionEvent {}

    /**
     * A note that the coach stores.
     *
     * @param hash SHA-256 of its text; sealed, since a short text can be guessed from its hash (T9)
     */
    @EventName(value = "note.written", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    record NoteWritten(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open NoteId note,
            @Open PersonId author,
            Personal<Sha256> hash,
            Personal<String> text)
            implements SessionEvent {}

    /** A correction of a closed note (S6). */
    @EventName(
            value = "note.addendum-written",
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K6)
    record NoteAddendumWritten(
            @Open EngagementId engagement,
            @Open NoteId note,
            @Open PersonId author,
            Personal<String> text,
            Personal<String> reason)
            implements SessionEvent {}

    /** A note waits for a client who keeps their own records; its text is not in the log (S5). */
    @EventName(
            value = "note.ready-for-handover",
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K1)
    record NoteReadyForHandover(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open NoteId note,
            @Open PersonId author,
            Personal<Sha256> hash)
            implements SessionEvent {}

    /** The client has it and says so by its hash; no copy stays (S5). */
    @EventName(value = "note.handed-over", group = RetentionGroup.RECORDS, kind = RecordClass.K1)
    record NoteHandedOver(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open NoteId note,
            Personal<Sha256> hash,
            @Open PersonId to,
            @Open Instant handedOverAt)
            implements SessionEvent {}

    @EventName(
            value = "reflection.client-written",
            group = RetentionGroup.REFLECTIONS,
            kind = RecordClass.K7)
    record ClientReflectionWritten(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open ReflectionId reflection,
            Personal<String> text)
            implements SessionEvent {}

    /** The client lets the coach read one entry (S2). */
    @EventName(
            value = "reflection.shared",
            group = RetentionGroup.REFLECTIONS,
            kind = RecordClass.K7)
    record ClientReflectionShared(@Open EngagementId engagement, @Open ReflectionId reflection)
            implements SessionEvent {}

    /** For the coach alone (S3). */
    @EventName(
            value = "reflection.coach-written",
            group = RetentionGroup.REFLECTIONS,
            kind = RecordClass.K8)
    record CoachReflectionWritten(
            @Open EngagementId engagement,
            @Open SessionId session,
            @Open ReflectionId reflection,
            @Open PersonId author,
            Personal<String> text)
            implements SessionEvent {}

    /** Suggested by the coach, not an aim before the client confirms it (S1). */
    @EventName(value = "aim.proposed", group = RetentionGroup.RECORDS, kind = RecordClass.K4)
    record AimProposed(@Open EngagementId engagement, @Open AimId aim, Personal<String> text)
            implements SessionEvent {}

    /** Set, or confirmed, by the client in these words. */
    @EventName(value = "aim.set", group = RetentionGroup.RECORDS, kind = RecordClass.K4)
    record AimSet(@Open EngagementId engagement, @Open AimId aim, Personal<String> text)
            implements SessionEvent {}

    /** How far the client feels they are, 0 to 100. */
    @EventName(value = "aim.progressed", group = RetentionGroup.RECORDS, kind = RecordClass.K4)
    record AimProgressed(@Open EngagementId engagement, @Open AimId aim, Personal<Integer> progress)
            implements SessionEvent {}

    @EventName(value = "action.proposed", group = RetentionGroup.RECORDS, kind = RecordClass.K5)
    record ActionProposed(
            @Open EngagementId engagement,
            @Open ActionId action,
            @Open LocalDate due,
            Personal<String> text)
            implements SessionEvent {}

    /** Set, or confirmed, by the client. */
    @EventName(value = "action.set", group = RetentionGroup.RECORDS, kind = RecordClass.K5)
    record ActionSet(
            @Open EngagementId engagement,
            @Open ActionId action,
            @Open LocalDate due,
            Personal<String> text)
            implements SessionEvent {}

    @EventName(value = "action.progressed", group = RetentionGroup.RECORDS, kind = RecordClass.K5)
    record ActionProgressed(
            @Open EngagementId engagement,
            @Open ActionId action,
            @Open ActionStatus status,
            Personal<String> note)
            implements SessionEvent {}

    /** Somebody other than the client read the client's records here (D9). */
    @EventName(
            value = "session.record-read",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K13)
    record SessionRecordRead(
            @Open EngagementId engagement,
            @Open PersonId reader,
            @Open Capacity as,
            @Open RecordClass kind,
            @Open Optional<String> item)
            implements SessionEvent {}

    /** session-service's word in a disposal. */
    @EventName(
            value = "session.erasure-answered",
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K0)
    record SessionErasureAnswered(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open ErasureAnswer answer)
            implements SessionEvent {}

    /**
     * The session agreement: topic, outcome, meaning, success measure; and what must be addressed.
     */
    record Toms(
            String topic, String outcome, String meaning, String success, Set<String> mustAddress) {
        @Override
        public String toString() {
            return "•••";
        }
    }
}
