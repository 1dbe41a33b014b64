package io.confide.consent;

import io.confide.events.EngagementEvent;
import io.confide.events.EngagementId;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.service.testing.Linden;
import io.confide.service.testing.TestClient;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;

/** The firm Linden with its people, and the running service. */
final class Office implements AutoCloseable {
    private final TestWorld world = TestWorld.fresh();
    private final Upstream deletion = world.upstream("deletion");
    private final Linden linden =
            new Linden(world.upstream("agreement"))
                    .join("ada", Role.CLIENT)
                    .join("ben", Role.COACH)
                    .join("cleo", Role.COACH)
                    .join("sam", Role.SPONSOR)
                    .join("sue", Role.SPONSOR)
                    .join("fay", Role.FIRM_ADMIN)
                    .outsider("eve", Role.COACH);
    private final TestService service = world.start(ConsentService.class, "consent-service");

    static Office open() {
        return new Office();
    }

    TestService service() {
        return service;
    }

    TestClient as(String name) {
        return linden.at(service, name);
    }

    /** Ada, coached by Ben; Sam and Sue are the sponsor's contacts. */
    EngagementId engagement() {
        return linden.engagement("ada", "sam", "sue");
    }

    void told(EngagementEvent event) {
        linden.tells(event);
    }

    void erase(EngagementId engagement) {
        deletion.destroy(engagement, RetentionGroup.DISCLOSURES);
    }

    @Override
    public void close() {
        world.close();
    }
}
