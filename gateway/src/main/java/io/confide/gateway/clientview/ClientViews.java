package io.confide.gateway.clientview;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The client view, one document for each engagement, fed from all five logs. */
@Component
public final class ClientViews implements Projection<ClientView> {
    static final String FIRM = "firm";

    @Override
    public String name() {
        return "client-view";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement", "session", "consent", "deletion", "access");
    }

    @Override
    public Class<ClientView> type() {
        return ClientView.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return ClientFold.engagement(event).map(EngagementId::value).stream().toList();
    }

    @Override
    public ClientView initial(String key) {
        return ClientView.blank(new EngagementId(key));
    }

    @Override
    public ClientView fold(ClientView view, Recorded<?> event) {
        return ClientFold.fold(view, event);
    }

    @Override
    public List<String> indexes() {
        return List.of(
                FIRM, index(Shelf.Side.CLIENT), index(Shelf.Side.COACH), index(Shelf.Side.SPONSOR));
    }

    @Override
    public Map<String, List<String>> index(ClientView view) {
        return view.firm()
                .flatMap(firm -> view.agreement().opened().map(o -> index(firm, o)))
                .orElse(Map.of());
    }

    private static Map<String, List<String>> index(FirmId firm, Opening opening) {
        return Map.of(
                FIRM,
                List.of(firm.value()),
                index(Shelf.Side.CLIENT),
                List.of(seat(firm, opening.client())),
                index(Shelf.Side.COACH),
                List.of(seat(firm, opening.coach())),
                index(Shelf.Side.SPONSOR),
                opening.sponsorContacts().stream().map(p -> seat(firm, p)).toList());
    }

    static String index(Shelf.Side side) {
        return switch (side) {
            case CLIENT -> "client";
            case COACH -> "coach";
            case SPONSOR -> "sponsor";
        };
    }

    /** A person in a firm; the same id in another firm is somebody else. */
    static String seat(FirmId firm, PersonId person) {
        return firm.value() + "/" + person.value();
    }
}
