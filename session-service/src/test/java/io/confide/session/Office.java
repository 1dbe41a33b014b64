package io.confide.session;

import io.confide.events.Custody;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
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
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.events.Sha256;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The firm Linden with its people, and the running service. */
final class Office implements AutoCloseable {
    static final FirmId LINDEN = new FirmId("linden");
    static final PersonId ADA = new PersonId("ada");
    static final PersonId BEN = new PersonId("ben");
    private static final FirmId MAPLE = new FirmId("maple");
    private static final PersonId SAM = new PersonId("sam");
    private static final Sha256 BODY = Sha256.of(new byte[] {1});
    private static final Sha256 ANNEX = Sha256.of(new byte[] {2});

    private final TestWorld world = TestWorld.fresh();
    private final Upstream agreement = world.upstream("agreement");
    private final Upstream deletion = world.upstream("deletion");
    private final Map<String, String> tokens = new HashMap<>();
    private final TestService service;
    private int tables;

    private Office() {
        join(LINDEN, "ada", Role.CLIENT);
        join(LINDEN, "ben", Role.COACH);
        join(LINDEN, "sam", Role.SPONSOR);
        join(LINDEN, "fay", Role.FIRM_ADMIN);
        join(MAPLE, "eve", Role.COACH);
        service = world.start(SessionService.class, "session-service");
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

    Voice voice(String name, EngagementId engagement) {
        return new Voice(
                service.as(tokens.getOrDefault(name, "")),
                "/session/engagements/" + engagement.value());
    }

    Voice stranger(EngagementId engagement) {
        return new Voice(service.asNobody(), "/session/engagements/" + engagement.value());
    }

    /** Ada and Ben begin; nothing is agreed yet. */
    Table tableWithoutAgreement() {
        tables++;
        EngagementId engagement = new EngagementId("engagement-" + tables);
        agreement.tell(
                LINDEN,
                new EngagementOpened(
                        engagement,
                        EngagementKind.SPONSORED,
                        ADA,
                        BEN,
                        Optional.empty(),
                        Set.of(SAM)));
        return new Table(this, engagement);
    }

    /** Everybody signed. */
    Table table(Custody custody) {
        Table table = tableWithoutAgreement();
        agreement.tell(
                LINDEN,
                new AgreementCameIntoForce(
                        table.engagement(), 1, BODY, ANNEX, terms(custody), Instant.EPOCH));
        return table;
    }

    void end(Table table) {
        agreement.tell(
                LINDEN,
                new EngagementEnded(
                        table.engagement(),
                        ADA,
                        ReasonClass.COMPLETED,
                        Instant.now(),
                        Personal.of("thank you")));
    }

    void erase(EngagementId engagement) {
        RecordSet records = new RecordSet(LINDEN, engagement.value(), RetentionGroup.RECORDS);
        deletion.destruction().fence(records);
        String fingerprint = deletion.destruction().destroy(records);
        deletion.tell(
                LINDEN,
                new KeysDestroyed(
                        engagement,
                        new DisposalId("disposal-" + tables),
                        List.of(new DestroyedKey(records.id(), fingerprint))));
    }

    private static OpenTerms terms(Custody custody) {
        Map<RetentionGroup, Period> retention = new HashMap<>();
        for (RetentionGroup group : RetentionGroup.values()) {
            if (group != RetentionGroup.IDENTITY && group != RetentionGroup.FIRM) {
                retention.put(group, Period.ofYears(1));
            }
        }
        return new OpenTerms(custody, retention, Set.of(), false, false, 0, Period.ZERO);
    }

    @Override
    public void close() {
        world.close();
    }
}
