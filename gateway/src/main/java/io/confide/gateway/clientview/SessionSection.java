package io.confide.gateway.clientview;

import io.confide.events.ActionId;
import io.confide.events.ActionStatus;
import io.confide.events.AimId;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ActionProgressed;
import io.confide.events.SessionEvent.ActionProposed;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimProposed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionShared;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionEvent.NoteAddendumWritten;
import io.confide.events.SessionEvent.NoteHandedOver;
import io.confide.events.SessionEvent.NoteReadyForHandover;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionEvent.SessionAgreed;
import io.confide.events.SessionEvent.SessionAgreementProposed;
import io.confide.events.SessionEvent.SessionCancelled;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionMissed;
import io.confide.events.SessionEvent.SessionRecordRead;
import io.confide.events.SessionEvent.SessionRecordingAnswered;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What client and coach do together: meetings, what was noted, and what the client wants. */
public record SessionSection(
        List<Meeting> meetings,
        List<Note> notes,
        List<Reflection> reflections,
        List<Aim> aims,
        List<Action> actions,
        List<AccessSection.Read> reads) {

    static final SessionSection BLANK =
            new SessionSection(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** How far a session came. */
    public enum Status {
        SCHEDULED,
        CANCELLED,
        MISSED,
        HELD,
        DOCUMENTED,
        CLOSED
    }

    /** Topic, outcome, meaning, success; a proposal until the client agrees (S1). */
    public record Purpose(boolean agreed, Personal<Toms> toms, Instant at) {}

    /**
     * One session note: with its words where the coach stores, its receipt where the client keeps.
     */
    public record Note(
            NoteId id,
            SessionId session,
            PersonId author,
            Personal<Sha256> hash,
            Custody custody,
            List<Personal<String>> text,
            List<Addendum> addenda,
            Instant at,
            Optional<Instant> handedOverAt) {

        Note corrected(Addendum addendum) {
            return new Note(
                    id,
                    session,
                    author,
                    hash,
                    custody,
                    text,
                    Entries.with(addenda, Addendum::at, addendum),
                    at,
                    handedOverAt);
        }

        Note handedOver(Instant when) {
            return new Note(
                    id, session, author, hash, custody, text, addenda, at, Optional.of(when));
        }
    }

    /** A correction of a closed note. */
    public record Addendum(
            PersonId author, Personal<String> text, Personal<String> reason, Instant at) {}

    /**
     * One entry in the client's or the coach's own reflection log.
     *
     * @param author of a coach's entry: a later coach did not write it
     */
    public record Reflection(
            ReflectionId id,
            SessionId session,
            Capacity owner,
            Optional<PersonId> author,
            Personal<String> text,
            Optional<Instant> sharedAt,
            Instant at) {

        Reflection shared(Instant when) {
            return new Reflection(
                    id, session, owner, author, text, Optional.of(sharedAt.orElse(when)), at);
        }
    }

    /** What the client wants; proposed until they say so. Progress is 0 to 100. */
    public record Aim(
            AimId id,
            boolean set,
            Personal<String> text,
            List<Personal<Integer>> progress,
            Instant at,
            Instant progressedAt) {

        Aim progressed(Personal<Integer> now, Instant when) {
            return new Aim(id, set, text, List.of(now), at, when);
        }
    }

    /** What the client will do, by when; proposed until they say so. */
    public record Action(
            ActionId id,
            boolean set,
            LocalDate due,
            Personal<String> text,
            ActionStatus status,
            List<Personal<String>> note,
            Instant at,
            Instant progressedAt) {

        Action progressed(ActionStatus next, Personal<String> word, Instant when) {
            return new Action(id, set, due, text, next, List.of(word), at, when);
        }

        /** Whether it still waits to be done. */
        public boolean open() {
            return status == ActionStatus.OPEN;
        }
    }

    /** When they meet next, as far as it is known at this moment. */
    public Optional<Meeting> next(Instant now) {
        return meetings.stream()
                .filter(m -> m.waits(now))
                .min(Comparator.comparing(Meeting::startsAt));
    }

    /** How many sessions took place. */
    public int held() {
        return (int) meetings.stream().filter(m -> m.occurredAt().isPresent()).count();
    }

    SessionSection fold(SessionEvent event, long position, Instant at) {
        return switch (event) {
            case SessionScheduled e -> scheduled(e, at);
            case SessionRescheduled e ->
                    meeting(e.session(), m -> m.moved(e.startsAt(), e.minutes(), at));
            case SessionCancelled e -> meeting(e.session(), m -> m.became(Status.CANCELLED));
            case SessionMissed e -> meeting(e.session(), m -> m.became(Status.MISSED));
            case SessionAgreementProposed e ->
                    meeting(e.session(), m -> m.isFor(new Purpose(false, e.toms(), at)));
            case SessionAgreed e ->
                    meeting(e.session(), m -> m.isFor(new Purpose(true, e.toms(), at)));
            case SessionHeld e ->
                    meeting(e.session(), m -> m.took(Status.HELD, e.occurredAt(), e.minutes(), at));
            case SessionDocumented e -> meeting(e.session(), m -> m.became(Status.DOCUMENTED));
            case SessionClosed e ->
                    meeting(
                            e.session(),
                            m -> m.took(Status.CLOSED, e.occurredAt(), e.minutes(), at));
            case NoteWritten e -> written(e, at);
            case NoteAddendumWritten e ->
                    note(
                            e.note(),
                            n -> n.corrected(new Addendum(e.author(), e.text(), e.reason(), at)));
            case NoteReadyForHandover e -> waiting(e, at);
            case NoteHandedOver e -> note(e.note(), n -> n.handedOver(e.handedOverAt()));
            case ClientReflectionWritten e ->
                    reflected(
                            new Reflection(
                                    e.reflection(),
                                    e.session(),
                                    Capacity.CLIENT,
                                    Optional.empty(),
                                    e.text(),
                                    Optional.empty(),
                                    at));
            case ClientReflectionShared e -> shared(e.reflection(), at);
            case CoachReflectionWritten e ->
                    reflected(
                            new Reflection(
                                    e.reflection(),
                                    e.session(),
                                    Capacity.COACH,
                                    Optional.of(e.author()),
                                    e.text(),
                                    Optional.empty(),
                                    at));
            case AimProposed e -> aim(e.aim(), false, e.text(), at);
            case AimSet e -> aim(e.aim(), true, e.text(), at);
            case AimProgressed e ->
                    aims(
                            Entries.change(
                                    aims, Aim::id, e.aim(), a -> a.progressed(e.progress(), at)));
            case ActionProposed e -> action(e.action(), false, e.due(), e.text(), at);
            case ActionSet e -> action(e.action(), true, e.due(), e.text(), at);
            case ActionProgressed e ->
                    actions(
                            Entries.change(
                                    actions,
                                    Action::id,
                                    e.action(),
                                    a -> a.progressed(e.status(), e.note(), at)));
            case SessionRecordRead e -> read(e, position, at);
            case SessionRecordingAnswered _, SessionErasureAnswered _ -> this;
        };
    }

    private SessionSection scheduled(SessionScheduled e, Instant at) {
        Meeting meeting =
                new Meeting(
                        e.session(),
                        Status.SCHEDULED,
                        e.type(),
                        e.startsAt(),
                        e.minutes(),
                        Optional.empty(),
                        e.place(),
                        List.of(),
                        at,
                        at);
        return meetings(Entries.with(meetings, Meeting::id, meeting));
    }

    private SessionSection written(NoteWritten e, Instant at) {
        Note note =
                new Note(
                        e.note(),
                        e.session(),
                        e.author(),
                        e.hash(),
                        Custody.COACH_STORES,
                        List.of(e.text()),
                        List.of(),
                        at,
                        Optional.empty());
        return notes(Entries.with(notes, Note::id, note));
    }

    private SessionSection waiting(NoteReadyForHandover e, Instant at) {
        Note note =
                new Note(
                        e.note(),
                        e.session(),
                        e.author(),
                        e.hash(),
                        Custody.CLIENT_KEEPS,
                        List.of(),
                        List.of(),
                        at,
                        Optional.empty());
        return notes(Entries.with(notes, Note::id, note));
    }

    private SessionSection shared(ReflectionId id, Instant at) {
        return reflections(Entries.change(reflections, Reflection::id, id, r -> r.shared(at)));
    }

    private SessionSection reflected(Reflection reflection) {
        return reflections(Entries.with(reflections, Reflection::id, reflection));
    }

    private SessionSection aim(AimId id, boolean set, Personal<String> text, Instant at) {
        Aim known =
                Entries.find(aims, Aim::id, id).orElse(new Aim(id, set, text, List.of(), at, at));
        Aim now = new Aim(id, set, text, known.progress(), at, known.progressedAt());
        return aims(Entries.with(aims, Aim::id, now));
    }

    private SessionSection action(
            ActionId id, boolean set, LocalDate due, Personal<String> text, Instant at) {
        Action known =
                Entries.find(actions, Action::id, id)
                        .orElse(
                                new Action(
                                        id, set, due, text, ActionStatus.OPEN, List.of(), at, at));
        Action now =
                new Action(
                        id, set, due, text, known.status(), known.note(), at, known.progressedAt());
        return actions(Entries.with(actions, Action::id, now));
    }

    private SessionSection read(SessionRecordRead e, long position, Instant at) {
        AccessSection.Read read =
                new AccessSection.Read(position, e.reader(), e.as(), e.kind(), e.item(), at);
        return new SessionSection(
                meetings,
                notes,
                reflections,
                aims,
                actions,
                Entries.with(reads, AccessSection.Read::position, read));
    }

    private SessionSection meeting(SessionId id, UnaryOperator<Meeting> change) {
        return meetings(Entries.change(meetings, Meeting::id, id, change));
    }

    private SessionSection note(NoteId id, UnaryOperator<Note> change) {
        return notes(Entries.change(notes, Note::id, id, change));
    }

    private SessionSection meetings(List<Meeting> now) {
        return new SessionSection(now, notes, reflections, aims, actions, reads);
    }

    private SessionSection notes(List<Note> now) {
        return new SessionSection(meetings, now, reflections, aims, actions, reads);
    }

    private SessionSection reflections(List<Reflection> now) {
        return new SessionSection(meetings, notes, now, aims, actions, reads);
    }

    private SessionSection aims(List<Aim> now) {
        return new SessionSection(meetings, notes, reflections, now, actions, reads);
    }

    private SessionSection actions(List<Action> now) {
        return new SessionSection(meetings, notes, reflections, aims, now, reads);
    }
}
