package io.confide.gateway.clientview;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.projecting.Views;
import java.util.List;
import java.util.Optional;

/** The shelf as projecting keeps it, sealed at rest. */
public final class StoredShelf implements Shelf {
    private final Views<ClientView> views;

    public StoredShelf(Views<ClientView> views) {
        this.views = views;
    }

    @Override
    public Optional<ClientView> find(FirmId firm, EngagementId engagement) {
        return views.get(firm, engagement.value());
    }

    @Override
    public List<ClientView> of(FirmId firm, Side side, PersonId person, String after, int limit) {
        return query(ClientViews.index(side), ClientViews.seat(firm, person), after, limit);
    }

    @Override
    public List<ClientView> of(FirmId firm, String after, int limit) {
        return query(ClientViews.FIRM, firm.value(), after, limit);
    }

    private List<ClientView> query(String index, String value, String after, int limit) {
        return views.query(index, value, after, limit).stream().map(Views.Keyed::view).toList();
    }
}
