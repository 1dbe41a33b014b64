package io.confide.retention;

import static io.confide.service.testing.Linden.LINDEN;

import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.events.Custody;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.events.EngagementId;
import io.confide.events.ErasureAnswer;
import io.confide.events.OpenTerms;
import io.confide.events.Role;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.retention.keeping.DueDates;
import io.confide.service.testing.Linden;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;

/** The firm Linden with its people, the other services, and the running one. */
final class Office implements AutoCloseable {
    static final Instant ENDED = Instant.parse("2026-01-31T22:30:00Z");

    private final TestWorld world = TestWorld.fresh();
    private final Upstream agreement = world.upstream("agreement");
    private final Upstream session = world.upstream("session");
    private final Upstream consent = world.upstream("consent");
    private final Upstream access = world.upstream("access");
    private final Linden linden =
            new Linden(agreement)
                    .join("ben", Role.COACH)
                    .join("sam", Role.SPONSOR)
                    .join("fay", Role.FIRM_ADMIN)
                    .join("pia", Role.PRIVACY_OFFICER)
                    .outsider("eve", Role.FIRM_ADMIN);
    private final TestService service = world.start(RetentionService.class, "retention-service");

    static Office open() {
        return new Office();
    }

    TestService service() {
        return service;
    }

    TestClient as(String name) {
        return linden.at(service, name);
    }

    /** A new client, coached by Ben, with everything kept for so long; sponsored by Sam's firm. */
    EngagementId engagement(String client, Period period) {
        linden.join(client, Role.CLIENT);
        return another(client, period);
    }

    EngagementId another(String client, Period period) {
        EngagementId engagement = linden.engagement(client, "sam");
        linden.comesIntoForce(engagement, terms(period));
        return engagement;
    }

    void end(EngagementId engagement) {
        linden.ends(engagement, "ben", ENDED);
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
