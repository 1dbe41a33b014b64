package io.confide.standalone.demo;

import io.confide.events.Ids;
import io.confide.events.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody in the demo; none of them exists. Their sign-ins are refused outside the demo. */
public enum DemoCast {
    OLIVIA("Olivia Berg", "operations", Set.of()),
    FRIDA("Frida Lindqvist", "firm admin", Set.of(Role.FIRM_ADMIN)),
    PAVEL("Pavel Horak", "privacy officer", Set.of(Role.PRIVACY_OFFICER)),
    CORA("Cora Wells", "coach", Set.of(Role.COACH)),
    DAVID("David Okafor", "coach", Set.of(Role.COACH)),
    ELIN("Elin Strand", "coach", Set.of(Role.COACH)),
    IRIS("Iris Tanaka", "internal coach", Set.of(Role.COACH)),
    SAM("Sam Porter", "sponsor contact, Acme", Set.of(Role.SPONSOR)),
    TARA("Tara Novak", "sponsor contact, Acme", Set.of(Role.SPONSOR)),
    ANNA("Anna Keller", "client", Set.of(Role.CLIENT)),
    BEN("Ben Adeyemi", "client", Set.of(Role.CLIENT)),
    CLARA("Clara Rossi", "client", Set.of(Role.CLIENT)),
    DEV("Dev Patel", "client", Set.of(Role.CLIENT)),
    EMIL("Emil Sorensen", "client", Set.of(Role.CLIENT)),
    FLORA("Flora Mendes", "client", Set.of(Role.CLIENT)),
    GUS("Gus Maier", "client", Set.of(Role.CLIENT)),
    HANA("Hana Suzuki", "client", Set.of(Role.CLIENT)),
    IVO("Ivo Marek", "client, finished and erased", Set.of(Role.CLIENT));

    /** The one firm of the demo. */
    public static final String FIRM = "linden";

    private static final UUID SPACE = UUID.fromString("6f9c1f0e-5d0a-4f61-9c49-3f0a3b7f2a10");

    private final String displayName;
    private final String part;
    private final Set<Role> roles;

    DemoCast(String displayName, String part, Set<Role> roles) {
        this.displayName = displayName;
        this.part = part;
        this.roles = roles;
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Given and family name. */
    public String displayName() {
        return displayName;
    }

    /** What they are in the demo, in a few words. */
    public String part() {
        return part;
    }

    public Set<Role> roles() {
        return roles;
    }

    public String email() {
        if (roles.contains(Role.SPONSOR)) {
            return username() + "@acme.example";
        }
        return username() + (roles.contains(Role.CLIENT) ? "@home.example" : "@linden.example");
    }

    /** What the identity provider calls them. */
    public String subject() {
        return Ids.named(SPACE, name()).toString();
    }

    /** The tenant in their token; operations staff belong to none. */
    public Optional<String> firm() {
        return operations() ? Optional.empty() : Optional.of(FIRM);
    }

    public boolean operations() {
        return this == OLIVIA;
    }
}
