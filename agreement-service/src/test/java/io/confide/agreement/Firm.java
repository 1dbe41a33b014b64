package io.confide.agreement;

import io.confide.events.EngagementKind;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A firm with an admin, a coach, a client, a sponsor contact and a programme. */
@NullUnmarked // filled when it opens
final class Firm {
    private final TestWorld world;
    private final TestService service;
    final String name;
    TestClient admin;
    TestClient coach;
    TestClient client;
    TestClient sponsor;
    String coachId;
    String clientId;
    String sponsorId;
    String programme;
    final Map<String, String> ids = new LinkedHashMap<>();

    private Firm(TestWorld world, TestService service, String name) {
        this.world = world;
        this.service = service;
        this.name = name;
    }

    static Firm open(TestWorld world, TestService service, String name) {
        Firm firm = new Firm(world, service, name);
        service.as(world.tokens().ops("olga")).post("/agreement/firms", request(name)).expect(201);
        firm.admin = firm.join("admin-" + name);
        firm.coach = firm.person("coach-" + name, "COACH");
        firm.client = firm.person("client-" + name, "CLIENT");
        firm.sponsor = firm.person("sponsor-" + name, "SPONSOR");
        firm.coachId = firm.ids.get("coach-" + name);
        firm.clientId = firm.ids.get("client-" + name);
        firm.sponsorId = firm.ids.get("sponsor-" + name);
        firm.programme =
                firm.admin
                        .post(
                                "/agreement/programmes",
                                Map.of(
                                        "organisation",
                                        "Acme",
                                        "contacts",
                                        List.of(firm.sponsorId),
                                        "mailDomains",
                                        List.of("acme.example")))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        return firm;
    }

    static Map<String, Object> request(String firm) {
        return Map.of(
                "firm",
                firm,
                "name",
                "Firm " + firm,
                "admin",
                Map.of("name", "Admin", "email", "admin-" + firm + "@linden.example"));
    }

    static Map<String, Object> invitation(String who, String role) {
        return Map.of("name", who, "email", who + "@linden.example", "roles", List.of(role));
    }

    TestClient person(String who, String role) {
        Answer invited = admin.post("/agreement/people", invitation(who, role)).expect(201);
        ids.put(who, invited.json().path("id").asString());
        return join(who);
    }

    private TestClient join(String who) {
        TestClient person = service.as(world.tokens().of(name, who, who + "@linden.example"));
        person.post("/agreement/invitations/accept", Map.of()).expect(200);
        return person;
    }

    List<TestClient> everybody() {
        return List.of(admin, coach, client, sponsor);
    }

    Table open(EngagementKind kind) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("kind", kind);
        file.put("client", clientId);
        file.put("coach", coachId);
        if (kind == EngagementKind.SPONSORED) {
            file.put("programme", programme);
            file.put("sponsorContacts", List.of(sponsorId));
        }
        Answer opened = admin.post("/agreement/engagements", file).expect(201);
        return new Table(this, opened.json().path("id").asString(), file);
    }

    Table inForce() {
        Table table = open(EngagementKind.SPONSORED).drafted("sponsored");
        table.offer().expect(200);
        Stream.of(client, coach, sponsor).forEach(it -> table.sign(it).expect(201));
        table.awaitCopies();
        return table;
    }
}
