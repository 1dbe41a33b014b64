package io.confide.service;

import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.FirmId;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
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
            case EngagementEvent it when matters(it) -> List.of(it.subject());
            case KeysDestroyed it -> List.of(it.subject());
            default -> List.of();
        };
    }

    private static boolean matters(EngagementEvent event) {
        return switch (event) {
            case EngagementOpened _,
                    AgreementCameIntoForce _,
                    EngagementEnded _,
                    AgreementSuspended _,
                    AgreementResumed _,
                    SponsorContactJoined _,
                    SponsorContactLeft _,
                    CoachChanged _,
                    ReconfirmationOverdue _,
                    AgreementReconfirmed _,
                    AgreementLapsed _ ->
                    true;
            default -> false;
        };
    }

    @Override
    public EngagementFile initial(String key) {
        return EngagementFile.EMPTY;
    }

    @Override
    public EngagementFile fold(EngagementFile view, Recorded<?> event) {
        return switch (event.event()) {
            case EngagementEvent it -> view.with(event.firm(), it, event.at());
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
