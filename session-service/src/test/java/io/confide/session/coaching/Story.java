package io.confide.session.coaching;

import io.confide.deciding.TimesInForce;
import io.confide.events.ActionId;
import io.confide.events.AimId;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.EngagementId;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.NoteHandedOver;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import io.confide.session.coaching.MeetingCommand.HoldSession;
import io.confide.session.coaching.MeetingCommand.ScheduleSession;
import io.confide.session.coaching.NoteCommand.WriteNote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ada is coached by Ben: what they have done so far, in domain words. */
final class Story {
    static final EngagementId COACHING = new EngagementId("ada-with-ben");
    static final PersonId ADA = new PersonId("ada");
    static final PersonId BEN = new PersonId("ben");
    static final Party CLIENT = new Party(ADA, Capacity.CLIENT);
    static final Party COACH = new Party(BEN, Capacity.COACH);
    static final SessionId SESSION = new SessionId("first");
    static final NoteId NOTE = new NoteId("note");
    static final ReflectionId REFLECTION = new ReflectionId("reflection");
    static final AimId AIM = new AimId("aim");
    static final ActionId ACTION = new ActionId("action");

    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    static final Personal<String> PLACE = Personal.of("the library");
    static final Personal<String> TEXT = Personal.of("We spoke about delegating.");
    static final Personal<String> REASON = Personal.of("A word was wrong.");
    static final Personal<Sha256> HASH =
            TEXT.map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    static final Personal<Toms> TOMS =
            Personal.of(new Toms("delegating", "a plan", "time", "two tasks", Set.of("holidays")));

    static final TimesInForce IN_FORCE = TimesInForce.since(Instant.EPOCH);
    static final Standing COACH_STORES = agreed(Custody.COACH_STORES);
    static final Standing CLIENT_KEEPS = agreed(Custody.CLIENT_KEEPS);
    static final Standing NOTHING_SIGNED =
            new Standing(
                    TimesInForce.NEVER,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    true,
                    parties());

    private Story() {}

    static Standing agreed(Custody custody) {
        return agreed(IN_FORCE, custody);
    }

    static Standing agreed(TimesInForce inForce) {
        return agreed(inForce, Custody.COACH_STORES);
    }

    private static Standing agreed(TimesInForce inForce, Custody custody) {
        return new Standing(
                inForce, Optional.of(custody), Optional.empty(), false, false, true, parties());
    }

    static Standing ended(Instant at) {
        return new Standing(
                IN_FORCE,
                Optional.of(Custody.COACH_STORES),
                Optional.of(at),
                false,
                false,
                true,
                parties());
    }

    static Standing recordingAgreed() {
        return new Standing(
                IN_FORCE,
                Optional.of(Custody.COACH_STORES),
                Optional.empty(),
                true,
                false,
                true,
                parties());
    }

    private static Set<PersonId> parties() {
        return Set.of(ADA, BEN);
    }

    static SessionScheduled scheduled(SessionType type) {
        return new SessionScheduled(COACHING, SESSION, type, START, 60, PLACE);
    }

    static List<SessionEvent> held() {
        return held(SessionType.COACHING);
    }

    static List<SessionEvent> held(SessionType type) {
        return List.of(scheduled(type), new SessionHeld(COACHING, SESSION, type, START, 55));
    }

    static List<SessionEvent> documented() {
        return and(held(), noteWritten(), new SessionDocumented(COACHING, SESSION));
    }

    static List<SessionEvent> closed() {
        return and(documented(), sessionClosed());
    }

    static List<SessionEvent> noteWaits() {
        return and(held(), noteReady(), new SessionDocumented(COACHING, SESSION));
    }

    static List<SessionEvent> noteHandedOver() {
        return and(noteWaits(), handedOver());
    }

    static NoteWritten noteWritten() {
        return new NoteWritten(COACHING, SESSION, NOTE, BEN, HASH, TEXT);
    }

    static NoteReadyForHandover noteReady() {
        return new NoteReadyForHandover(COACHING, SESSION, NOTE, BEN, HASH);
    }

    static NoteHandedOver handedOver() {
        return new NoteHandedOver(COACHING, SESSION, NOTE, HASH, ADA, NOW);
    }

    static SessionClosed sessionClosed() {
        return new SessionClosed(COACHING, SESSION, SessionType.COACHING, START, 55);
    }

    static List<SessionEvent> and(List<SessionEvent> story, SessionEvent... next) {
        return Stream.concat(story.stream(), Stream.of(next)).toList();
    }

    static ScheduleSession schedule(SessionType type, Standing standing) {
        return new ScheduleSession(COACHING, SESSION, standing, type, START, 60, PLACE);
    }

    static HoldSession hold(Standing standing) {
        return new HoldSession(COACHING, SESSION, COACH, standing, START, 55, NOW);
    }

    static WriteNote writeNote(Standing standing) {
        return new WriteNote(COACHING, SESSION, NOTE, COACH, standing, HASH, TEXT);
    }
}
