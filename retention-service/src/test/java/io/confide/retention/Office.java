package io.confide.retention;

import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.events.Custody;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.ErasureAnswer;
import io.confide.events.FirmId;
import io.confide.events.OpenTerms;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReasonClass;
import io.confide.events.Role;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.events.Sha256;
import io.confide.retention.keeping.DueDates;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The firm Linden with its people, the other services, and the running one. */
final class Office implements AutoCloseable {
    static final FirmId LINDEN = new FirmId("linden");
    static final Instant ENDED = Instant.parse("2026-01-31T22:30:00Z");
    private static final FirmId MAPLE = new FirmId("maple");

    private final TestWorld world = TestWorld.fresh();
    private final Upstream agreement = world.upstream("agreement");
    private final Upstream session = world.upstream("session");
    private final Upstream consent = world.upstream("consent");
    private final Upstream access = world.upstream("access");
    private final Map<String, String> tokens = new HashMap<>();
    private final TestService service;
    private int tables;

    private Office() {
        join(LINDEN, "ben", Role.COACH);
        join(LINDEN, "sam", Role.SPONSOR);
        join(LINDEN, "fay", Role.FIRM_ADMIN);
        join(LINDEN, "pia", Role.PRIVACY_OFFICER);
        join(MAPLE, "eve", Role.FIRM_ADMIN);
        service = world.start(RetentionService.class, "retention-service");
    }

    static Office open() {
        return new Office();
    }

    TestService service() {
        return service;
    }

    private void join(FirmId firm, String name, Role role) {
        tokens.put(name, agreement.join(firm, new PersonId(name), name, role));
    }

    TestClient as(String name) {
        return service.as(tokens.getOrDefault(name, ""));
    }

    /** A new client, coached by Ben, with everything kept for so long; sponsored by Sam's firm. */
    EngagementId engagement(String client, Period period) {
        join(LINDEN, client, Role.CLIENT);
        return another(client, period);
    }

    EngagementId another(String client, Period period) {
        tables++;
        EngagementId engagement = new EngagementId("engagement-" + tables);
        agreement.tell(
                LINDEN,
                new EngagementOpened(
                        engagement,
                        EngagementKind.SPONSORED,
                        new PersonId(client),
                        new PersonId("ben"),
                        Optional.empty(),
                        Set.of(new PersonId("sam"))));
        agreement.tell(
                LINDEN,
                new AgreementCameIntoForce(
                        engagement,
                        1,
                        Sha256.of(new byte[] {1}),
                        Sha256.of(new byte[] {2}),
                        terms(period),
                        Instant.EPOCH));
        return engagement;
    }

    void end(EngagementId engagement) {
        agreement.tell(
                LINDEN,
                new EngagementEnded(
                        engagement,
                        new PersonId("ben"),
                        ReasonClass.COMPLETED,
                        ENDED,
                        Personal.of("thank you")));
    }

    void agreementAnswers(EngagementId engagement, DisposalId disposal, long readable) {
        ErasureAnswer answer = new ErasureAnswer("agreement-service", 0, 3, 3 - readable);
        agreement.tell(LINDEN, new AgreementErasureAnswered(engagement, disposal, answer));
    }

    void othersAnswer(EngagementId engagement, DisposalId disposal) {
        session.tell(
                LINDEN,
                new SessionErasureAnswered(
                        engagement, disposal, new ErasureAnswer("session-service", 1, 4, 4)));
        consent.tell(
                LINDEN,
                new ConsentErasureAnswered(
                        engagement, disposal, new ErasureAnswer("consent-service", 0, 2, 2)));
        access.tell(
                LINDEN,
                new AccessErasureAnswered(
                        engagement, disposal, new ErasureAnswer("gateway", 0, 1, 1)));
    }

    private static OpenTerms terms(Period period) {
        return new OpenTerms(
                Custody.COACH_STORES,
                DueDates.AGREED.stream().collect(Collectors.toMap(group -> group, _ -> period)),
                Set.of(),
                false,
                false,
                0,
                Period.ZERO);
    }

    @Override
    public void close() {
        world.close();
    }
}
