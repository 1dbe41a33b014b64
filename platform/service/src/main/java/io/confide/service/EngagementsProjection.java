package io.confide.service;

import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** This service's own copy of who is at which table, and what is agreed there. */
final class EngagementsProjection implements Projection<EngagementFile> {
    static final String PARTY = "party";
    static final String FIRM = "firm";

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement", "deletion");
    }

    @Override
    public Class<EngagementFile> type() {
        return EngagementFile.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return switch (event.event()) {
            case EngagementOpened it -> List.of(it.subject());
            case AgreementCameIntoForce it -> List.of(it.subject());
            case EngagementEnded it -> List.of(it.subject());
            case KeysDestroyed it -> List.of(it.subject());
            default -> List.of();
        };
    }

    @Override
    public EngagementFile initial(String key) {
        return EngagementFile.EMPTY;
    }

    @Override
    public EngagementFile fold(EngagementFile view, Recorded<?> event) {
        return switch (event.event()) {
            case EngagementEvent it -> view.with(event.firm(), it);
            case KeysDestroyed _ -> view.whenErased();
            default -> view;
        };
    }

    @Override
    public List<String> indexes() {
        return List.of(PARTY, FIRM);
    }

    @Override
    public Map<String, List<String>> index(EngagementFile view) {
        return Map.of(
                PARTY,
                        view.opened().stream()
                                .flatMap(EngagementsProjection::parties)
                                .map(PersonId::value)
                                .distinct()
                                .toList(),
                FIRM, view.firm().map(FirmId::value).stream().toList());
    }

    private static Stream<PersonId> parties(EngagementOpened it) {
        return Stream.concat(Stream.of(it.client(), it.coach()), it.sponsorContacts().stream());
    }
}
