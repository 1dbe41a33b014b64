package io.confide.service.testing;

import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.OpenTerms;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.Role;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A firm, its people and their engagements, as the agreement service's log tells of them. */
public final class Linden {
    public static final FirmId LINDEN = new FirmId("linden");
    private static final FirmId MAPLE = new FirmId("maple");
    private static final Sha256 BODY = Sha256.of(new byte[] {1});
    private static final Sha256 ANNEX = Sha256.of(new byte[] {2});

    private final Upstream agreement;
    private final Map<String, String> tokens = new HashMap<>();
    private int engagements;

    public Linden(Upstream agreement) {
        this.agreement = agreement;
    }

    public Linden join(String name, Role role) {
        return join(LINDEN, name, role);
    }

    /** Somebody of another firm, who has no business here. */
    public Linden outsider(String name, Role role) {
        return join(MAPLE, name, role);
    }

    private Linden join(FirmId firm, String name, Role role) {
        tokens.put(name, agreement.join(firm, new PersonId(name), name, role));
        return this;
    }

    /** Whoever never joined has a token that nobody accepts. */
    public TestClient at(TestService service, String name) {
        return service.as(tokens.getOrDefault(name, ""));
    }

    /** A client of Ben's, sponsored through these contacts; nothing is agreed yet. */
    public EngagementId engagement(String client, String... contacts) {
        engagements++;
        EngagementId engagement = new EngagementId("engagement-" + engagements);
        agreement.tell(
                LINDEN,
                new EngagementOpened(
                        engagement,
                        EngagementKind.SPONSORED,
                        new PersonId(client),
                        new PersonId("ben"),
                        Optional.empty(),
                        people(contacts)));
        return engagement;
    }

    private static Set<PersonId> people(String... names) {
        return Stream.of(names).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody signed, long ago. */
    public void comesIntoForce(EngagementId engagement, OpenTerms terms) {
        comesIntoForce(engagement, 1, terms, Instant.EPOCH);
    }

    /** Everybody signed that version. */
    public void comesIntoForce(
            EngagementId engagement, int version, OpenTerms terms, Instant since) {
        agreement.tell(
                LINDEN, new AgreementCameIntoForce(engagement, version, BODY, ANNEX, terms, since));
    }

    /** Whatever else befalls the agreement. */
    public void tells(EngagementEvent event) {
        agreement.tell(LINDEN, event);
    }

    public void ends(EngagementId engagement, String by, Instant at) {
        agreement.tell(
                LINDEN,
                new EngagementEnded(
                        engagement,
                        new PersonId(by),
                        ReasonClass.COMPLETED,
                        at,
                        Personal.of("thank you")));
    }
}
