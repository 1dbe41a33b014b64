package io.confide.agreement.engagement;

import io.confide.events.EngagementEvent;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the sweep has to look. */
@Component
class Diary implements Projection<DatesAhead> {
    static final String AWAITS = "awaits";
    static final String DATE = "date";

    @Override
    public String name() {
        return "diary";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement", "session");
    }

    @Override
    public Class<DatesAhead> type() {
        return DatesAhead.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return switch (event.event()) {
            case EngagementEvent it -> List.of(it.engagement().value());
            case SessionHeld it -> List.of(it.engagement().value());
            default -> List.of();
        };
    }

    @Override
    public DatesAhead initial(String key) {
        return DatesAhead.NONE;
    }

    @Override
    public DatesAhead fold(DatesAhead view, Recorded<?> event) {
        return switch (event.event()) {
            case EngagementEvent it -> view.with(it);
            case SessionHeld it -> view.held(it);
            default -> view;
        };
    }

    @Override
    public List<String> indexes() {
        return List.of(AWAITS);
    }

    @Override
    public Map<String, List<String>> index(DatesAhead view) {
        return Map.of(AWAITS, view.awaitsSomething() ? List.of(DATE) : List.of());
    }
}
