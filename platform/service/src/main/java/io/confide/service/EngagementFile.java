package io.confide.service;

import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.FirmId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one engagement: each part is set by one kind of event.
 *
 * @param erased may be known before the rest is
 */
record EngagementFile(
        Optional<FirmId> firm,
        Optional<EngagementOpened> opened,
        Optional<EngagementFacts.InForce> inForce,
        Optional<Instant> endedAt,
        boolean erased) {

    static final EngagementFile EMPTY =
            new EngagementFile(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    EngagementFile with(FirmId of, EngagementEvent event) {
        return switch (event) {
            case EngagementOpened it ->
                    new EngagementFile(Optional.of(of), Optional.of(it), inForce, endedAt, erased);
            case AgreementCameIntoForce it ->
                    new EngagementFile(firm, opened, Optional.of(inForce(it)), endedAt, erased);
            case EngagementEnded it ->
                    new EngagementFile(firm, opened, inForce, Optional.of(it.endedAt()), erased);
            default -> this;
        };
    }

    EngagementFile whenErased() {
        return new EngagementFile(firm, opened, inForce, endedAt, true);
    }

    private static EngagementFacts.InForce inForce(AgreementCameIntoForce it) {
        return new EngagementFacts.InForce(
                it.version(), it.bodyHash(), it.annexHash(), it.terms(), it.since());
    }

    /** Empty before the opening is known. */
    Optional<EngagementFacts> facts() {
        return firm.flatMap(of -> opened.map(it -> facts(of, it)));
    }

    private EngagementFacts facts(FirmId of, EngagementOpened it) {
        return new EngagementFacts(
                it.engagement(),
                of,
                it.kind(),
                it.client(),
                it.coach(),
                it.programme(),
                it.sponsorContacts(),
                inForce,
                endedAt,
                erased);
    }
}
