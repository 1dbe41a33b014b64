package io.confide.session;

import io.confide.events.Custody;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementId;
import io.confide.events.OpenTerms;
import io.confide.events.RetentionGroup;
import io.confide.events.Role;
import io.confide.service.testing.Linden;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import io.confide.service.testing.Upstream;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
                    .join("fay", Role.FIRM_ADMIN)
                    .outsider("eve", Role.COACH);
    private final TestService service = world.start(SessionService.class, "session-service");

    static Office open() {
        return new Office();
    }

    TestService service() {
        return service;
    }

    Voice voice(String name, EngagementId engagement) {
        return new Voice(linden.at(service, name), "/session/engagements/" + engagement.value());
    }

    Voice stranger(EngagementId engagement) {
        return new Voice(service.asNobody(), "/session/engagements/" + engagement.value());
    }

    /** Ada and Ben begin; nothing is agreed yet. */
    Table tableWithoutAgreement() {
        return new Table(this, linden.engagement("ada", "sam"));
    }

    /** Everybody signed. */
    Table table(Custody custody) {
        Table table = tableWithoutAgreement();
        linden.comesIntoForce(table.engagement(), terms(custody));
        return table;
    }

    /** Everybody signed that version just now. */
    void signed(Table table, int version) {
        linden.comesIntoForce(
                table.engagement(), version, terms(Custody.COACH_STORES), Instant.now());
    }

    void told(EngagementEvent event) {
        linden.tells(event);
    }

    void end(Table table) {
        linden.ends(table.engagement(), "ada", Instant.now());
    }

    void erase(EngagementId engagement) {
        deletion.destroy(engagement, RetentionGroup.RECORDS);
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
