package io.confide.gateway.register;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Shelf;
import io.confide.gateway.clientview.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Many engagements of one firm, all told by {@link Story}s. */
final class Shelved implements Shelf {
    private final TreeMap<String, ClientView> views = new TreeMap<>();

    void put(String id, Instant openedAt, Story story) {
        ClientView view = story.view();
        AgreementSection agreement = view.agreement();
        Opening opening = agreement.opened().orElseThrow();
        AgreementSection moved =
                new AgreementSection(
                        Optional.of(
                                new Opening(
                                        opening.kind(),
                                        opening.client(),
                                        opening.coach(),
                                        opening.programme(),
                                        opening.sponsorContacts(),
                                        openedAt)),
                        agreement.versions(),
                        agreement.course(),
                        agreement.ended());
        views.put(
                id,
                new ClientView(
                        new EngagementId(id),
                        view.firm(),
                        moved,
                        view.history(),
                        view.sessions(),
                        view.consent(),
                        view.retention(),
                        view.access()));
    }

    @Override
    public Optional<ClientView> find(FirmId firm, EngagementId engagement) {
        return Optional.ofNullable(views.get(engagement.value()));
    }

    @Override
    public List<ClientView> of(FirmId firm, Side side, PersonId person, String after, int limit) {
        return List.of();
    }

    @Override
    public List<ClientView> of(FirmId firm, String after, int limit) {
        return views.tailMap(after, false).values().stream().limit(limit).toList();
    }
}
