package io.confide.session.coaching;

import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import java.time.Instant;

/** What may be wanted of a meeting. */
public sealed interface MeetingCommand extends CoachingCommand {
    SessionId session();

    /** Client and coach find a date. */
    record ScheduleSession(
            EngagementId engagement,
            SessionId session,
            Standing standing,
            SessionType type,
            Instant startsAt,
            int minutes,
            Personal<String> place)
            implements MeetingCommand {}

    record RescheduleSession(
            EngagementId engagement,
            SessionId session,
            Standing standing,
            Instant startsAt,
            int minutes)
            implements MeetingCommand {}

    record CancelSession(EngagementId engagement, SessionId session, PersonId by, Instant at)
            implements MeetingCommand {}

    /** Somebody did not come. */
    record ReportAbsence(
            EngagementId engagement,
            SessionId session,
            Standing standing,
            PersonId missedBy,
            Instant at)
            implements MeetingCommand {}

    /** Says what the session is for: the client agrees, the coach proposes (S1). */
    record AgreeOnSession(
            EngagementId engagement,
            SessionId session,
            Party party,
            Standing standing,
            Personal<Toms> toms)
            implements MeetingCommand {}

    /** The client takes over what the coach proposed (S1). */
    record ConfirmSessionAgreement(EngagementId engagement, SessionId session, Party party)
            implements MeetingCommand {}

    /** The client's word on recording this one session (S11). */
    record AnswerRecording(
            EngagementId engagement,
            SessionId session,
            Party party,
            Standing standing,
            boolean recording,
            boolean artificialIntelligence)
            implements MeetingCommand {}

    /** It took place when the coach says it did (S7). */
    record HoldSession(
            EngagementId engagement,
            SessionId session,
            Party party,
            Standing standing,
            Instant occurredAt,
            int minutes,
            Instant at)
            implements MeetingCommand {}

    /** From here on the session counts and stays as it is (S6, S8). */
    record CloseSession(EngagementId engagement, SessionId session, Party party)
            implements MeetingCommand {}
}
