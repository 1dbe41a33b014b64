package io.confide.standalone.story;

import io.confide.events.Role;
import io.confide.standalone.demo.DemoCast;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The firm's side: it opens, invites people, has a programme with a sponsor. */
public final class Office {
    private final World world;
    private final String scope;

    /**
     * @param scope begins every idempotency key; the same scope tells the same story again
     */
    public Office(World world, String scope) {
        this.world = world;
        this.scope = scope;
    }

    /** Operations open the firm, and its admin joins. */
    public void open(String name) {
        world.as(DemoCast.OLIVIA)
                .key(scope + ":firm")
                .post(
                        "/agreement/firms",
                        Map.of(
                                "firm",
                                DemoCast.FIRM,
                                "name",
                                name,
                                "admin",
                                Map.of(
                                        "name",
                                        DemoCast.FRIDA.displayName(),
                                        "email",
                                        DemoCast.FRIDA.email())))
                .expect(201);
        join(DemoCast.FRIDA);
    }

    /** The admin invites. */
    public void invite(DemoCast who) {
        invite(who, who.displayName());
    }

    /** The admin invites under a name of their own choosing. */
    public void invite(DemoCast who, String name) {
        invite(who.username(), name, who.email(), who.roles());
    }

    /** Somebody with no sign-in of their own yet. */
    public void invite(String act, String name, String email, Set<Role> roles) {
        world.as(DemoCast.FRIDA)
                .key(scope + ":invite:" + act)
                .post("/agreement/people", Map.of("name", name, "email", email, "roles", roles))
                .expect(201);
    }

    /** Whoever holds the address accepts. */
    public void join(DemoCast who) {
        world.as(who)
                .key(scope + ":join:" + who.username())
                .post("/agreement/invitations/accept")
                .expect(200);
    }

    public void welcome(DemoCast who) {
        invite(who);
        join(who);
    }

    /** The firm's own wording, issued for its coaches to begin with. */
    public void template(String name, String kind, Terms like) {
        ObjectNode wording = (ObjectNode) like.draft().path("terms").deepCopy();
        wording.remove("parties");
        wording.remove("personal");
        String template =
                world.as(DemoCast.FRIDA)
                        .key(scope + ":template:" + kind)
                        .post(
                                "/agreement/templates",
                                Map.of("name", name, "kind", kind, "terms", wording))
                        .expect(201)
                        .id();
        world.as(DemoCast.FRIDA)
                .key(scope + ":template:" + kind + ":issue")
                .post("/agreement/templates/" + template + "/issue")
                .expect(200);
    }

    /** A sponsor with its contacts; nothing confidential goes to its mail domains (D12). */
    public String programme(String organisation, DemoCast... contacts) {
        return programme(organisation, List.of("acme.example"), contacts);
    }

    /** The same with mail domains of its own. */
    public String programme(String organisation, List<String> mailDomains, DemoCast... contacts) {
        return world.as(DemoCast.FRIDA)
                .key(scope + ":programme")
                .post(
                        "/agreement/programmes",
                        Map.of(
                                "organisation",
                                organisation,
                                "contacts",
                                List.of(contacts).stream().map(world::person).toList(),
                                "mailDomains",
                                mailDomains))
                .expect(201)
                .id();
    }
}
