package io.confide.consent;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
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
    static final PersonId SAM = new PersonId("sam");

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
        join(LINDEN, "sue", Role.SPONSOR);
        join(LINDEN, "fay", Role.FIRM_ADMIN);
        join(MAPLE, "eve", Role.COACH);
        service = world.start(ConsentService.class, "consent-service");
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

    /** Ada, coached by Ben; Sam and Sue are the sponsor's contacts. */
    EngagementId engagement() {
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
                        Set.of(SAM, new PersonId("sue"))));
        return engagement;
    }

    void erase(EngagementId engagement) {
        RecordSet records = new RecordSet(LINDEN, engagement.value(), RetentionGroup.DISCLOSURES);
        deletion.destruction().fence(records);
        String fingerprint = deletion.destruction().destroy(records);
        deletion.tell(
                LINDEN,
                new KeysDestroyed(
                        engagement,
                        new DisposalId("disposal-" + tables),
                        List.of(new DestroyedKey(records.id(), fingerprint))));
    }

    @Override
    public void close() {
        world.close();
    }
}
