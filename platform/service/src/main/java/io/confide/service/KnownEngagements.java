package io.confide.service;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.projecting.Views;
import java.util.List;
import java.util.Optional;

/** Engagements as the views have them. */
final class KnownEngagements implements Engagements {
    private final Views<EngagementFile> views;

    KnownEngagements(Views<EngagementFile> views) {
        this.views = views;
    }

    @Override
    public EngagementFacts require(Caller caller, EngagementId engagement) {
        return find(caller.firm(), engagement)
                .filter(facts -> maySee(caller, facts))
                .orElseThrow(Refusal::notFound);
    }

    private static boolean maySee(Caller caller, EngagementFacts facts) {
        return facts.capacityOf(caller.person()).isPresent()
                || caller.is(Role.FIRM_ADMIN)
                || caller.is(Role.PRIVACY_OFFICER);
    }

    @Override
    public Optional<EngagementFacts> find(FirmId firm, EngagementId engagement) {
        return views.get(firm, engagement.value()).flatMap(EngagementFile::facts);
    }

    @Override
    public List<EngagementFacts> of(FirmId firm, PersonId party, String after, int limit) {
        return views.query(EngagementsProjection.PARTY, party.value(), after, limit).stream()
                .map(Views.Keyed::view)
                .map(EngagementFile::facts)
                .flatMap(Optional::stream)
                .filter(facts -> facts.firm().equals(firm))
                .toList();
    }
}
