package io.confide.standalone.demo;

import io.confide.events.Ids;
import io.confide.events.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody in the demo; none of them exists. Their sign-ins are refused outside the demo. */
public enum DemoCast {
    OLIVIA("Olivia Berg", "operations", Optional.empty()),
    FRIDA("Frida Lindqvist", "firm admin", Optional.of(Role.FIRM_ADMIN)),
    PAVEL("Pavel Horak", "privacy officer", Optional.of(Role.PRIVACY_OFFICER)),
    CORA("Cora Wells", "coach", Optional.of(Role.COACH)),
    DAVID("David Okafor", "coach", Optional.of(Role.COACH)),
    ELIN("Elin Strand", "coach", Optional.of(Role.COACH)),
    IRIS("Iris Tanaka", "internal coach", Optional.of(Role.COACH)),
    SAM("Sam Porter", "sponsor contact, Acme", Optional.of(Role.SPONSOR)),
    TARA("Tara Novak", "sponsor contact, Acme", Optional.of(Role.SPONSOR)),
    ANNA("Anna Keller", "client", Optional.of(Role.CLIENT)),
    BEN("Ben Adeyemi", "client", Optional.of(Role.CLIENT)),
    CLARA("Clara Rossi", "client", Optional.of(Role.CLIENT)),
    DEV("Dev Patel", "client", Optional.of(Role.CLIENT)),
    EMIL("Emil Sorensen", "client", Optional.of(Role.CLIENT)),
    FLORA("Flora Mendes", "client", Optional.of(Role.CLIENT)),
    GUS("Gus Maier", "client", Optional.of(Role.CLIENT)),
    HANA("Hana Suzuki", "client", Optional.of(Role.CLIENT)),
    IVO("Ivo Marek", "client, finished and erased", Optional.of(Role.CLIENT));

    /** The one firm of the demo. */
    public static final String FIRM = "linden";

    private static final UUID SPACE = UUID.fromString("6f9c1f0e-5d0a-4f61-9c49-3f0a3b7f2a10");

    private final String displayName;
    private final String part;
    private final Optional<Role> role;

    DemoCast(String displayName, String part, Optional<Role> role) {
        this.displayName = displayName;
        this.part = part;
        this.role = role;
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
        return role.stream().collect(Collectors.toUnmodifiableSet());
    }

    public String email() {
        if (roles().contains(Role.SPONSOR)) {
            return username() + "@acme.example";
        }
        return username() + (roles().contains(Role.CLIENT) ? "@home.example" : "@linden.example");
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
