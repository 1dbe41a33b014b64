package io.confide.standalone.story;

import io.confide.standalone.demo.DemoCast;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One client, one coach, perhaps a sponsor, from the opened file to the certificate. Every act has
 * a key of its own, so that telling the story again changes nothing.
 */
public final class Engagement {
    /** What was disposed of meanwhile, was due. */
    private static final Set<String> NOT_DUE = Set.of("ACTIVE", "INACTIVE", "HELD");

    private final World world;
    private final String scope;
    private final String id;
    private final DemoCast client;
    private final DemoCast coach;
    private final List<DemoCast> sponsors;

    private Engagement(
            World world,
            String scope,
            String id,
            DemoCast client,
            DemoCast coach,
            List<DemoCast> sponsors) {
        this.world = world;
        this.scope = scope;
        this.id = id;
        this.client = client;
        this.coach = coach;
        this.sponsors = sponsors;
    }

    /** For somebody who pays for themselves, or (INTERNAL) is coached by a colleague. */
    public static Engagement open(
            World world, String scope, String kind, DemoCast client, DemoCast coach) {
        return open(world, scope, kind, client, coach, Map.of(), List.of());
    }

    /** As part of a sponsor's programme. */
    public static Engagement sponsored(
            World world,
            String scope,
            DemoCast client,
            DemoCast coach,
            String programme,
            DemoCast... sponsors) {
        List<DemoCast> contacts = List.of(sponsors);
        Map<String, Object> sponsor =
                Map.of(
                        "programme",
                        programme,
                        "sponsorContacts",
                        contacts.stream().map(world::person).toList());
        return open(world, scope, "SPONSORED", client, coach, sponsor, contacts);
    }

    private static Engagement open(
            World world,
            String scope,
            String kind,
            DemoCast client,
            DemoCast coach,
            Map<String, Object> sponsor,
            List<DemoCast> contacts) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("kind", kind);
        file.put("client", world.person(client));
        file.put("coach", world.person(coach));
        file.putAll(sponsor);
        String id =
                world.as(DemoCast.FRIDA)
                        .key(scope + ":open")
                        .post("/agreement/engagements", file)
                        .expect(201)
                        .id();
        return new Engagement(world, scope, id, client, coach, contacts);
    }

    public String id() {
        return id;
    }

    public Voice client() {
        return world.as(client);
    }

    public Voice coach() {
        return world.as(coach);
    }

    /** {@code /agreement/engagements/…/below}, and so for each service. */
    public String at(String service, String below) {
        return "/" + service + "/engagements/" + id + (below.isEmpty() ? "" : "/" + below);
    }

    private Voice once(DemoCast who, String act) {
        return world.as(who).key(scope + ":" + act + ":" + who.username());
    }

    /** The version of what a service knows of this engagement, as its owner reads it. */
    public String version(DemoCast who, String service) {
        return world.as(who).get(at(service, "")).expect(200).etag();
    }

    /** Since when the first version binds: no coaching session is held before. */
    public Instant inForceSince() {
        Patience.until("an agreement in force", () -> !since().isEmpty());
        return Instant.parse(since());
    }

    /** Empty until the file shows it, which it need not at once to who brings no position. */
    private String since() {
        return file(client).at("/agreements/0/inForceSince").asString();
    }

    /** When the file was opened: the one day to which the story's other days stand. */
    public Instant opened() {
        return Instant.parse(file(client).path("openedAt").asString());
    }

    /** The engagement as one of the people in it sees it. */
    public JsonNode file(DemoCast who) {
        return world.as(who).get(at("views", "")).expect(200).json();
    }

    public Answer draft(String act, Terms terms) {
        return asItStands(coach, act, voice -> voice.put(at("agreement", "draft"), terms.draft()));
    }

    /** Copies are delivered meanwhile: who acts on what has moved on reads again, as people do. */
    private Answer asItStands(DemoCast who, String act, Function<Voice, Answer> does) {
        Answer answer;
        int tries = 0;
        do {
            answer = does.apply(once(who, act).ifMatch(version(who, "agreement")));
            tries++;
        } while (answer.status() == 412 && tries < 10);
        return answer;
    }

    public Answer offer(String act) {
        return offer(act, 1);
    }

    private Answer offer(String act, int paper) {
        Object body =
                sponsors.size() < 2
                        ? Map.of()
                        : Map.of("sponsorSignatory", world.person(sponsors.getFirst()));
        return asItStands(coach, act, voice -> voice.post(paper(paper, "offer"), body));
    }

    /** One version of the agreement. */
    private String paper(int version, String below) {
        return at("agreement", "agreements/" + version + "/" + below);
    }

    public Answer show(DemoCast who) {
        return show(who, 1);
    }

    private Answer show(DemoCast who, int paper) {
        return once(who, act("show", paper)).post(paper(paper, "showing"));
    }

    /** Reads, and signs what was read. */
    public Answer sign(DemoCast who) {
        return sign(who, 1);
    }

    private Answer sign(DemoCast who, int paper) {
        JsonNode shown = show(who, paper).expect(200).json();
        Map<String, Object> hashes = new LinkedHashMap<>();
        hashes.put("bodyHash", shown.path("bodyHash").asString());
        if (shown.has("annexHash")) {
            hashes.put("annexHash", shown.path("annexHash").asString());
        }
        return once(who, act("sign", paper)).post(paper(paper, "signatures"), hashes);
    }

    /** The first version's acts are named as they were before there was a second one. */
    private static String act(String act, int paper) {
        return paper == 1 ? act : act + "-" + paper;
    }

    /** Drafted, offered, and signed by everybody whose signature it needs. */
    public Engagement agreed(Terms terms) {
        return agreed(1, terms);
    }

    /** The same for a later version; the one before holds until the last signature (A11). */
    public Engagement agreed(int paper, Terms terms) {
        offered(paper, terms);
        sign(client, paper).expect(201);
        sign(coach, paper).expect(201);
        if (!sponsors.isEmpty()) {
            sign(sponsors.getFirst(), paper).expect(201);
        }
        return this;
    }

    /** On the table, and signed by nobody yet. */
    public Engagement offered(int paper, Terms terms) {
        draft(act("draft", paper), terms).expect(200);
        offer(act("offer", paper), paper).expect(200);
        return this;
    }

    /** The client says no to what is on the table. */
    public Answer decline(int paper, String remark) {
        return once(client, act("decline", paper))
                .post(paper(paper, "decline"), Map.of("remark", remark))
                .expect(204);
    }

    /** The client says how it goes; the coach hears it, and nobody else. */
    public Answer feedback(String act, String text) {
        return once(client, act)
                .post(at("agreement", "feedback"), Map.of("about", "RELATIONSHIP", "text", text))
                .expect(201);
    }

    /** The client wants to look at the agreement again. */
    public Answer asksAgain(String act) {
        return once(client, act)
                .post(at("agreement", "reconfirmation/requests"), Map.of("cause", "CLIENT_ASKS"))
                .expect(204);
    }

    /** Planned by the coach; answers the session's path below the engagement. */
    public String schedule(String act, String type, Instant startsAt, int minutes, String place) {
        return "sessions/"
                + once(coach, act)
                        .post(
                                at("session", "sessions"),
                                Map.of(
                                        "type",
                                        type,
                                        "startsAt",
                                        startsAt.toString(),
                                        "minutes",
                                        minutes,
                                        "place",
                                        place))
                        .expect(201)
                        .id();
    }

    /** The client says what the session is for. */
    public Answer purpose(
            String act,
            String session,
            String topic,
            String outcome,
            String meaning,
            String success) {
        Purpose purpose = new Purpose(topic, outcome, meaning, success, List.of());
        return purpose(client, act, session, purpose);
    }

    /** Topic, outcome, meaning, success (TOMS), and what must be addressed. */
    public record Purpose(
            String topic,
            String outcome,
            String meaning,
            String success,
            List<String> mustAddress) {}

    /** Said by the client, or suggested by the coach (S1). */
    public Answer purpose(DemoCast who, String act, String session, Purpose purpose) {
        return once(who, act).put(at("session", session + "/agreement"), purpose).expect(204);
    }

    public Answer held(String act, String session, Instant at, int minutes) {
        return once(coach, act)
                .post(
                        at("session", session + "/held"),
                        Map.of("occurredAt", at.toString(), "minutes", minutes))
                .expect(200);
    }

    public Answer close(String act, String session) {
        return once(coach, act).post(at("session", session + "/close"), "{}").expect(204);
    }

    /** The coach's note of a session; its path, and its hash. */
    public Note note(String act, String session, String text) {
        Answer written =
                once(coach, act)
                        .post(at("session", session + "/notes"), Map.of("text", text))
                        .expect(201);
        return new Note("notes/" + written.id(), written.json().path("hash").asString());
    }

    /** What was wrong in a closed note, and why it changes (S6). */
    public Answer correct(String act, Note note, String text, String reason) {
        return once(coach, act)
                .post(
                        at("session", note.path() + "/addenda"),
                        Map.of("text", text, "reason", reason))
                .expect(201);
    }

    /** Where a note is, below the engagement. */
    public record Note(String path, String hash) {}

    /** The client has the note now, and nobody else. */
    public Answer receive(String act, Note note) {
        return once(client, act)
                .post(at("session", note.path() + "/receipt"), Map.of("hash", note.hash()))
                .expect(200);
    }

    public String reflect(DemoCast who, String act, String session, String text) {
        return "reflections/"
                + once(who, act)
                        .post(at("session", session + "/reflections"), Map.of("text", text))
                        .expect(201)
                        .id();
    }

    public String aim(String act, String text) {
        return aim(client, act, text);
    }

    /** Set by the client, or suggested by the coach. */
    public String aim(DemoCast who, String act, String text) {
        return "aims/"
                + once(who, act).post(at("session", "aims"), Map.of("text", text)).expect(201).id();
    }

    /** The client makes a suggestion of the coach their own. */
    public Answer confirm(String act, String suggestion) {
        return once(client, act).post(at("session", suggestion + "/confirmation")).expect(204);
    }

    public Answer aimProgress(String act, String aim, int progress) {
        return once(client, act)
                .post(at("session", aim + "/progress"), Map.of("progress", progress))
                .expect(204);
    }

    public String action(String act, String text, String due) {
        return action(client, act, text, due);
    }

    /** Set by the client, or suggested by the coach. */
    public String action(DemoCast who, String act, String text, String due) {
        return "actions/"
                + once(who, act)
                        .post(at("session", "actions"), Map.of("text", text, "due", due))
                        .expect(201)
                        .id();
    }

    public Answer actionProgress(String act, String action, String status, String note) {
        return once(client, act)
                .post(at("session", action + "/progress"), Map.of("status", status, "note", note))
                .expect(204);
    }

    /** Somebody would like to read the progress report. */
    public Answer ask(DemoCast who, String act, String purpose) {
        return once(who, act)
                .post(at("consent", "requests"), Map.of("wanted", "K10", "purpose", purpose))
                .expect(201);
    }

    /** Written by the coach, approved by both. */
    public String report(String act, String text) {
        Answer written =
                once(coach, act).post(at("consent", "reports"), Map.of("text", text)).expect(201);
        Map<String, Object> hash = Map.of("hash", written.json().path("hash").asString());
        String report = "reports/" + written.id();
        for (DemoCast author : List.of(client, coach)) {
            once(author, act + ":approve")
                    .post(at("consent", report + "/approvals"), hash)
                    .expect(200, 201, 204);
        }
        return report;
    }

    /** The client looks at what one named person would read, and allows exactly that. */
    public String grant(
            String act, String report, DemoCast recipient, String purpose, Instant until) {
        String to = world.person(recipient);
        JsonNode preview =
                client().get(at("consent", report + "/preview?recipient=" + to)).expect(200).json();
        Map<String, Object> consent = new LinkedHashMap<>();
        consent.put("item", report.substring("reports/".length()));
        consent.put("recipient", to);
        consent.put("purpose", purpose);
        consent.put("until", until.toString());
        consent.put("rendering", preview.path("hash").asString());
        consent.put("noticeVersion", "2026-1");
        consent.put("language", "en");
        return "grants/"
                + once(client, act).post(at("consent", "grants"), consent).expect(201).id();
    }

    public Answer withdraw(String act, String grant) {
        return once(client, act).post(at("consent", grant + "/withdrawal")).expect(200, 201, 204);
    }

    public Answer end(String act, String remark) {
        Object farewell = Map.of("reason", "COMPLETED", "remark", remark);
        return asItStands(client, act, voice -> voice.post(at("agreement", "end"), farewell))
                .expect(204);
    }

    /** The client lets everything be due at once; the clock began when the coaching ended. */
    public Answer shorten(String act) {
        Patience.until("the retention clock", () -> keeping().json().hasNonNull("endedAt"));
        return once(client, act)
                .post(at("retention", "shortening"), Map.of("period", "P0D"))
                .expect(200);
    }

    /** What is kept of this engagement, and until when, as the firm sees it. */
    public Answer keeping() {
        return world.as(DemoCast.FRIDA).get(at("retention", "")).expect(200);
    }

    /** Waits until everything that was agreed to be kept may be disposed of. */
    public void due() {
        Patience.until("everything is due", () -> states().stream().noneMatch(NOT_DUE::contains));
    }

    /** How far everything is that has a date. */
    public List<String> states() {
        return keeping()
                .json()
                .path("recordSets")
                .valueStream()
                .filter(set -> set.hasNonNull("dueOn"))
                .map(set -> set.path("state").asString())
                .toList();
    }

    /** The signed certificate, once every service has answered. */
    public JsonNode certificate(String disposal) {
        String certificate = at("retention", disposal + "/certificate");
        Patience.until("the certificate", () -> client().get(certificate).status() == 200);
        return client().get(certificate).expect(200).json();
    }

    /** One person of the firm asks for it, another approves. */
    public String dispose() {
        String disposal =
                "disposals/"
                        + once(DemoCast.FRIDA, "dispose")
                                .ifMatch(keeping().etag())
                                .post(at("retention", "disposals"))
                                .expect(201)
                                .id();
        once(DemoCast.PAVEL, "approve")
                .ifMatch(keeping().etag())
                .post(at("retention", disposal + "/approval"))
                .expect(202);
        return disposal;
    }
}
