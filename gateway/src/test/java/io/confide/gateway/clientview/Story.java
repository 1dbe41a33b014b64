package io.confide.gateway.clientview;

import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.ActionId;
import io.confide.events.ActionStatus;
import io.confide.events.AddressClass;
import io.confide.events.AimId;
import io.confide.events.Capacity;
import io.confide.events.ConfideEvent;
import io.confide.events.ConsentEvent.ConsentGiven;
import io.confide.events.ConsentEvent.ConsentWithdrawn;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ConsentEvent.DisclosureRefused;
import io.confide.events.ConsentEvent.DisclosureRequestRefused;
import io.confide.events.ConsentEvent.DisclosureRequested;
import io.confide.events.ConsentEvent.ReportApproved;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.Custody;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.DeletionEvent.DisposalProposed;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.DeletionEvent.Due;
import io.confide.events.DeletionEvent.HoldPlaced;
import io.confide.events.DeletionEvent.HoldReleased;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DeletionEvent.RecordsBecameInactive;
import io.confide.events.DeletionEvent.RecordsFellDue;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.ErasureAnswer;
import io.confide.events.EventCatalogue;
import io.confide.events.FirmId;
import io.confide.events.GrantId;
import io.confide.events.HoldId;
import io.confide.events.NoteId;
import io.confide.events.OpenTerms;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.RecordClass;
import io.confide.events.Recorded;
import io.confide.events.ReflectionId;
import io.confide.events.ReportId;
import io.confide.events.RequestId;
import io.confide.events.RetentionGroup;
import io.confide.events.SessionEvent.ActionProgressed;
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
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionEvent.SessionRecordRead;
import io.confide.events.SessionEvent.SessionScheduled;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One engagement told to its end, each log for itself. Whatever is personal carries the name of its
 * class as a mark, such as {@code «K6»}, so that a test can see what an answer contains.
 */
public final class Story {
    public static final FirmId FIRM = new FirmId("linden");
    public static final EngagementId ENGAGEMENT = new EngagementId("e1");
    public static final PersonId CLIENT = new PersonId("ana");
    public static final PersonId COACH = new PersonId("ben");
    public static final PersonId SPONSOR = new PersonId("sue");
    public static final PersonId ADMIN = new PersonId("adam");
    public static final PersonId STRANGER = new PersonId("zoe");
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static final SessionId FIRST = new SessionId("s1");
    private static final SessionId SECOND = new SessionId("s2");
    private static final Sha256 HASH = Sha256.of("content".getBytes(StandardCharsets.UTF_8));
    private static final DisposalId DISPOSAL = new DisposalId("d1");
    private static final ReportId REPORT = new ReportId("r1");

    private final Map<String, List<ConfideEvent>> logs = new LinkedHashMap<>();
    private final Map<String, List<Recorded<?>>> later = new LinkedHashMap<>();

    private Story(Set<Baseline> sponsorReceives, boolean ended, boolean erased) {
        logs.put("agreement", agreement(sponsorReceives, ended));
        logs.put("session", session());
        logs.put("consent", consent());
        logs.put("deletion", deletion(ended, erased));
        logs.put("access", access());
    }

    public static Story running(Baseline... sponsorReceives) {
        return new Story(Set.of(sponsorReceives), false, false);
    }

    public static Story ended() {
        return new Story(Set.of(), true, false);
    }

    public static Story erased() {
        return new Story(Set.of(Baseline.values()), true, true);
    }

    /** And then this, at that time. */
    public Story then(Instant at, ConfideEvent... events) {
        for (ConfideEvent event : events) {
            String source = EventCatalogue.standard().of(event).source();
            List<Recorded<?>> more = later.computeIfAbsent(source, _ -> new ArrayList<>());
            long position = logs.getOrDefault(source, List.of()).size() + more.size() + 1L;
            more.add(recorded(source, position, at, event));
        }
        return this;
    }

    /** The same event with another private annex. */
    public static Recorded<?> annexed(Recorded<?> it, String words) {
        Personal<String> annex = Personal.of(words);
        ConfideEvent event =
                switch (it.event()) {
                    case AgreementDrafted e ->
                            new AgreementDrafted(e.engagement(), e.version(), e.body(), annex);
                    case AgreementOffered e ->
                            new AgreementOffered(
                                    e.engagement(),
                                    e.version(),
                                    e.bodyHash(),
                                    Sha256.of(words.getBytes(StandardCharsets.UTF_8)),
                                    e.required(),
                                    e.terms(),
                                    e.expiresAt(),
                                    e.body(),
                                    annex);
                    default -> it.event();
                };
        return recorded(it.source(), it.position(), it.at(), event);
    }

    /** A mark of this class, unlike any other. */
    public static String mark(RecordClass kind, String what) {
        return "«" + kind + "» " + what;
    }

    private static Personal<String> said(RecordClass kind, String what) {
        return Personal.of(mark(kind, what));
    }

    /** All logs, one after the other. */
    public List<Recorded<?>> inOrder() {
        List<Recorded<?>> all = new ArrayList<>();
        recorded().values().forEach(all::addAll);
        return all;
    }

    /** Each log by itself, in its order. */
    public Map<String, List<Recorded<?>>> recorded() {
        Map<String, List<Recorded<?>>> recorded = new LinkedHashMap<>();
        logs.forEach((source, events) -> recorded.put(source, recorded(source, events)));
        later.forEach((source, events) -> recorded.getOrDefault(source, List.of()).addAll(events));
        return recorded;
    }

    private static List<Recorded<?>> recorded(String source, List<ConfideEvent> events) {
        List<Recorded<?>> recorded = new ArrayList<>();
        for (ConfideEvent event : events) {
            long position = recorded.size() + 1L;
            recorded.add(
                    recorded(source, position, START.plus(Duration.ofMinutes(position)), event));
        }
        return recorded;
    }

    private static Recorded<?> recorded(
            String source, long position, Instant at, ConfideEvent event) {
        return new Recorded<>(
                source,
                position,
                at,
                FIRM,
                Optional.empty(),
                ENGAGEMENT.value(),
                position - 1,
                UUID.nameUUIDFromBytes((source + position).getBytes(StandardCharsets.UTF_8)),
                event);
    }

    public ClientView view() {
        return fold(inOrder());
    }

    public static ClientView fold(List<Recorded<?>> events) {
        ClientView view = ClientView.blank(ENGAGEMENT);
        for (Recorded<?> event : events) {
            view = ClientFold.fold(view, event);
        }
        return view;
    }

    private static List<ConfideEvent> agreement(Set<Baseline> sponsorReceives, boolean ended) {
        Map<RetentionGroup, Period> kept = new EnumMap<>(RetentionGroup.class);
        kept.put(RetentionGroup.RECORDS, Period.ofYears(1));
        OpenTerms terms =
                new OpenTerms(
                        Custody.COACH_STORES, kept, sponsorReceives, false, false, 6, Period.ZERO);
        Map<Capacity, PersonId> required = new HashMap<>();
        required.put(Capacity.CLIENT, CLIENT);
        required.put(Capacity.COACH, COACH);
        required.put(Capacity.SPONSOR, SPONSOR);
        Personal<String> body = Personal.of("{\"scope\":\"" + mark(RecordClass.K3, "body") + "\"}");
        Personal<String> annex =
                Personal.of("{\"aims\":\"" + mark(RecordClass.K3P, "annex") + "\"}");
        List<ConfideEvent> events = new ArrayList<>();
        events.add(
                new EngagementOpened(
                        ENGAGEMENT,
                        EngagementKind.SPONSORED,
                        CLIENT,
                        COACH,
                        Optional.empty(),
                        Set.of(SPONSOR)));
        events.add(new AgreementDrafted(ENGAGEMENT, 1, body, annex));
        events.add(
                new AgreementOffered(
                        ENGAGEMENT,
                        1,
                        HASH,
                        HASH,
                        required,
                        terms,
                        START.plus(Duration.ofDays(14)),
                        body,
                        annex));
        required.forEach((as, person) -> events.add(signed(as, person)));
        events.add(new AgreementCameIntoForce(ENGAGEMENT, 1, HASH, HASH, terms, START));
        events.add(new AgreementCopyDelivered(ENGAGEMENT, 1, CLIENT, HASH, HASH));
        events.add(
                new AgreementDrafted(
                        ENGAGEMENT,
                        2,
                        said(RecordClass.K3P, "draft body"),
                        said(RecordClass.K3P, "draft annex")));
        if (ended) {
            events.add(
                    new EngagementEnded(
                            ENGAGEMENT,
                            CLIENT,
                            ReasonClass.COMPLETED,
                            START.plus(Duration.ofDays(200)),
                            said(RecordClass.K11, "remark")));
        }
        return events;
    }

    /** Version {@code number} is on the table, to be looked at again in this rhythm. */
    public static ConfideEvent offered(int number, Instant expiresAt, String every) {
        return new AgreementOffered(
                ENGAGEMENT,
                number,
                HASH,
                HASH,
                Map.of(Capacity.CLIENT, CLIENT, Capacity.COACH, COACH, Capacity.SPONSOR, SPONSOR),
                terms(every),
                expiresAt,
                said(RecordClass.K3, "body " + number),
                said(RecordClass.K3P, "annex " + number));
    }

    /** Version {@code number} binds from then on. */
    public static ConfideEvent inForce(int number, Instant since) {
        return new AgreementCameIntoForce(ENGAGEMENT, number, HASH, HASH, terms("P0D"), since);
    }

    private static OpenTerms terms(String every) {
        return new OpenTerms(
                Custody.COACH_STORES,
                new EnumMap<>(RetentionGroup.class),
                Set.of(),
                false,
                false,
                6,
                Period.parse(every));
    }

    private static ConfideEvent signed(Capacity as, PersonId person) {
        return new AgreementSigned(
                ENGAGEMENT,
                1,
                person,
                as,
                HASH,
                as == Capacity.SPONSOR ? Optional.empty() : Optional.of(HASH),
                START,
                "pwd",
                AddressClass.LOOPBACK);
    }

    private static List<ConfideEvent> session() {
        return List.of(
                new SessionScheduled(
                        ENGAGEMENT,
                        FIRST,
                        SessionType.COACHING,
                        START,
                        60,
                        said(RecordClass.K1, "place")),
                new SessionAgreed(
                        ENGAGEMENT,
                        FIRST,
                        Personal.of(
                                new Toms(
                                        mark(RecordClass.K4, "topic"),
                                        mark(RecordClass.K4, "outcome"),
                                        "meaning",
                                        "success",
                                        Set.of()))),
                new SessionHeld(ENGAGEMENT, FIRST, SessionType.COACHING, START, 55),
                new NoteWritten(
                        ENGAGEMENT,
                        FIRST,
                        new NoteId("n1"),
                        COACH,
                        Personal.of(HASH),
                        said(RecordClass.K6, "note")),
                new NoteAddendumWritten(
                        ENGAGEMENT,
                        new NoteId("n1"),
                        COACH,
                        said(RecordClass.K6, "addendum"),
                        said(RecordClass.K6, "reason")),
                new NoteReadyForHandover(
                        ENGAGEMENT, FIRST, new NoteId("n2"), COACH, Personal.of(HASH)),
                new NoteHandedOver(
                        ENGAGEMENT, FIRST, new NoteId("n2"), Personal.of(HASH), CLIENT, START),
                new ClientReflectionWritten(
                        ENGAGEMENT,
                        FIRST,
                        new ReflectionId("own"),
                        said(RecordClass.K7, "own reflection")),
                new ClientReflectionWritten(
                        ENGAGEMENT,
                        FIRST,
                        new ReflectionId("shared"),
                        said(RecordClass.K7, "shared reflection")),
                new ClientReflectionShared(ENGAGEMENT, new ReflectionId("shared")),
                new CoachReflectionWritten(
                        ENGAGEMENT,
                        FIRST,
                        new ReflectionId("coach"),
                        COACH,
                        said(RecordClass.K8, "coach reflection")),
                new AimProposed(ENGAGEMENT, new AimId("a1"), said(RecordClass.K4, "proposed aim")),
                new AimSet(ENGAGEMENT, new AimId("a1"), said(RecordClass.K4, "aim")),
                new AimProgressed(ENGAGEMENT, new AimId("a1"), Personal.of(40)),
                new ActionSet(
                        ENGAGEMENT,
                        new ActionId("c1"),
                        LocalDate.of(2026, 2, 1),
                        said(RecordClass.K5, "action")),
                new ActionProgressed(
                        ENGAGEMENT,
                        new ActionId("c1"),
                        ActionStatus.OPEN,
                        said(RecordClass.K5, "progress note")),
                new SessionClosed(ENGAGEMENT, FIRST, SessionType.COACHING, START, 55),
                new SessionScheduled(
                        ENGAGEMENT,
                        SECOND,
                        SessionType.REVIEW,
                        START.plus(Duration.ofDays(30)),
                        45,
                        said(RecordClass.K1, "second place")),
                new SessionRecordRead(
                        ENGAGEMENT, COACH, Capacity.COACH, RecordClass.K6, Optional.of("n1")));
    }

    private static List<ConfideEvent> consent() {
        GrantId grant = new GrantId("g1");
        return List.of(
                new DisclosureRequested(
                        ENGAGEMENT,
                        new RequestId("q1"),
                        SPONSOR,
                        RecordClass.K10,
                        said(RecordClass.K13, "sponsor's purpose")),
                new DisclosureRequested(
                        ENGAGEMENT,
                        new RequestId("q2"),
                        COACH,
                        RecordClass.K7,
                        said(RecordClass.K13, "coach's own purpose")),
                new DisclosureRequestRefused(ENGAGEMENT, new RequestId("q1")),
                new DisclosureRefused(ENGAGEMENT, SPONSOR, RecordClass.K10, Optional.of(REPORT)),
                new ReportDrafted(
                        ENGAGEMENT,
                        REPORT,
                        1,
                        COACH,
                        HASH,
                        said(RecordClass.K10, "report").map(_ -> "salt"),
                        said(RecordClass.K10, "report")),
                new ReportApproved(ENGAGEMENT, REPORT, HASH, Capacity.COACH),
                new ReportApproved(ENGAGEMENT, REPORT, HASH, Capacity.CLIENT),
                new ConsentGiven(
                        ENGAGEMENT,
                        grant,
                        RecordClass.K10,
                        REPORT,
                        SPONSOR,
                        START.plus(Duration.ofDays(90)),
                        HASH,
                        "1",
                        "en",
                        said(RecordClass.K13, "client's purpose")),
                new DisclosureMade(ENGAGEMENT, grant, REPORT, SPONSOR, HASH),
                new ConsentWithdrawn(ENGAGEMENT, grant));
    }

    private static List<ConfideEvent> deletion(boolean ended, boolean erased) {
        if (!ended) {
            return List.of();
        }
        List<ConfideEvent> events = new ArrayList<>();
        Set<RetentionGroup> groups = Set.of(RetentionGroup.RECORDS, RetentionGroup.REFLECTIONS);
        events.add(
                new RecordsBecameInactive(
                        ENGAGEMENT,
                        START.plus(Duration.ofDays(200)),
                        List.of(
                                new Due(RetentionGroup.REFLECTIONS, LocalDate.of(2026, 9, 1)),
                                new Due(RetentionGroup.RECORDS, LocalDate.of(2027, 7, 24)))));
        events.add(
                new HoldPlaced(
                        ENGAGEMENT,
                        new HoldId("h1"),
                        groups,
                        ADMIN,
                        LocalDate.of(2027, 1, 1),
                        said(RecordClass.K13, "ground of the hold")));
        events.add(new HoldReleased(ENGAGEMENT, new HoldId("h1"), ADMIN));
        if (!erased) {
            return events;
        }
        events.add(new RecordsFellDue(ENGAGEMENT, groups));
        events.add(new DisposalProposed(ENGAGEMENT, DISPOSAL, groups, ADMIN));
        events.add(new DisposalApproved(ENGAGEMENT, DISPOSAL, STRANGER));
        events.add(
                new DisposalStarted(
                        ENGAGEMENT, DISPOSAL, Set.of("linden/e1/RECORDS"), Set.of("gateway")));
        events.add(new KeysDestroyed(ENGAGEMENT, DISPOSAL, List.of()));
        events.add(
                new DisposalAnswerNoted(
                        ENGAGEMENT,
                        DISPOSAL,
                        new ErasureAnswer("gateway", 0, 12, 12),
                        "access",
                        9));
        events.add(new DisposalVerified(ENGAGEMENT, DISPOSAL, 12, 12));
        events.add(new CertificateIssued(ENGAGEMENT, DISPOSAL, "{}", "signature", "key"));
        return events;
    }

    private static List<ConfideEvent> access() {
        return List.of(
                new RecordRead(ENGAGEMENT, COACH, Capacity.COACH, RecordClass.K4, Optional.empty()),
                new RecordRead(
                        ENGAGEMENT, COACH, Capacity.COACH, RecordClass.K6, Optional.empty()));
    }
}
