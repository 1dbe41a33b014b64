package io.confide.agreement;

import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A firm's office in a test: an admin, whoever was invited, and what the admin does all day. */
final class Office {
    static final Map<String, Object> NOTHING = Map.of();

    private final TestWorld world;
    private final TestService service;
    private final String firm;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, TestClient> people = new LinkedHashMap<>();

    private Office(TestWorld world, TestService service, String firm) {
        this.world = world;
        this.service = service;
        this.firm = firm;
    }

    static Office open(TestWorld world, TestService service, String firm) {
        Office office = new Office(world, service, firm);
        Map<String, Object> admin = Map.of("name", "Admin", "email", mail("admin"));
        Answer opened =
                service.as(world.tokens().ops("olga"))
                        .post(
                                "/agreement/firms",
                                Map.of("firm", firm, "name", "Firm " + firm, "admin", admin))
                        .expect(201);
        office.ids.put("admin", opened.json().path("admin").asString());
        office.join("admin");
        return office;
    }

    static String mail(String who) {
        return who + "@people.example";
    }

    static String id(Answer created) {
        return created.expect(201).json().path("id").asString();
    }

    /** Invited in this role, and joined. */
    TestClient person(String who, String... roles) {
        invite(who, roles);
        return join(who);
    }

    String invite(String who, String... roles) {
        String id =
                id(
                        admin().post(
                                        "/agreement/people",
                                        Map.of(
                                                "name",
                                                who,
                                                "email",
                                                mail(who),
                                                "roles",
                                                List.of(roles))));
        ids.put(who, id);
        return id;
    }

    TestClient join(String who) {
        TestClient person = service.as(token(who));
        person.post("/agreement/invitations/accept", NOTHING).expect(200);
        people.put(who, person);
        return person;
    }

    /** Of somebody who has one account for all firms. */
    String token(String who) {
        return world.tokens().of(firm, "account-" + who, mail(who));
    }

    TestClient admin() {
        return as("admin");
    }

    TestClient as(String who) {
        return Objects.requireNonNull(people.get(who), who);
    }

    String id(String who) {
        return Objects.requireNonNull(ids.get(who), who);
    }

    String programme(String... contacts) {
        return id(
                admin().post(
                                "/agreement/programmes",
                                Map.of(
                                        "organisation",
                                        "Acme",
                                        "contacts",
                                        List.of(contacts).stream().map(this::id).toList(),
                                        "mailDomains",
                                        List.of("acme.example"))));
    }

    /** A sponsored engagement of client and coach with these contacts. */
    String engagement(String programme, String... contacts) {
        return engagement(
                Map.of(
                        "kind", "SPONSORED",
                        "client", id("client"),
                        "coach", id("coach"),
                        "programme", programme,
                        "sponsorContacts", List.of(contacts).stream().map(this::id).toList()));
    }

    String engagement(Map<String, Object> file) {
        return id(admin().post("/agreement/engagements", file));
    }

    /** Client, coach, two sponsor contacts and a privacy officer. */
    Office staffed() {
        person("client", "CLIENT");
        person("coach", "COACH");
        person("sam", "SPONSOR");
        person("tara", "SPONSOR");
        person("pavel", "PRIVACY_OFFICER");
        return this;
    }
}
