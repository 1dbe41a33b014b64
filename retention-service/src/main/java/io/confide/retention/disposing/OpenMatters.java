package io.confide.retention.disposing;

import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.DeletionEvent.Due;
import io.confide.events.DeletionEvent.RecordsBecameInactive;
import io.confide.events.DeletionEvent.RecordsFellDue;
import io.confide.events.DeletionEvent.RetentionShortened;
import io.confide.events.DisposalId;
import io.confide.events.Recorded;
import io.confide.events.RetentionGroup;
import io.confide.projecting.Projection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the sweep has to look. */
@Component
class OpenMatters implements Projection<OpenMatter> {
    static final String WAITS_FOR = "waits-for";
    static final String DATE = "date";
    static final String STEP = "step";

    @Override
    public String name() {
        return "open-matters";
    }

    @Override
    public Set<String> sources() {
        return Set.of("deletion");
    }

    @Override
    public Class<OpenMatter> type() {
        return OpenMatter.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return event.event() instanceof DeletionEvent it ? List.of(it.subject()) : List.of();
    }

    @Override
    public OpenMatter initial(String key) {
        return OpenMatter.NONE;
    }

    @Override
    public OpenMatter fold(OpenMatter view, Recorded<?> event) {
        return switch (event.event()) {
            case RecordsBecameInactive it -> new OpenMatter(dates(it.due()), view.running());
            case RetentionShortened it -> sooner(view, it.due());
            case RecordsFellDue it -> without(view, it.groups());
            case DisposalApproved it -> {
                Set<DisposalId> running = new HashSet<>(view.running());
                running.add(it.disposal());
                yield new OpenMatter(view.ahead(), running);
            }
            case DisposalVerified it -> {
                Set<DisposalId> running = new HashSet<>(view.running());
                running.remove(it.disposal());
                yield new OpenMatter(view.ahead(), running);
            }
            default -> view;
        };
    }

    private static OpenMatter sooner(OpenMatter view, List<Due> due) {
        Map<RetentionGroup, LocalDate> ahead = new HashMap<>(dates(due));
        ahead.keySet().retainAll(view.ahead().keySet());
        return new OpenMatter(ahead, view.running());
    }

    private static OpenMatter without(OpenMatter view, Set<RetentionGroup> fallen) {
        Map<RetentionGroup, LocalDate> ahead = new HashMap<>(view.ahead());
        ahead.keySet().removeAll(fallen);
        return new OpenMatter(ahead, view.running());
    }

    private static Map<RetentionGroup, LocalDate> dates(List<Due> due) {
        return due.stream().collect(Collectors.toMap(Due::group, Due::on));
    }

    @Override
    public List<String> indexes() {
        return List.of(WAITS_FOR);
    }

    @Override
    public Map<String, List<String>> index(OpenMatter view) {
        Set<String> waits = new HashSet<>();
        if (!view.ahead().isEmpty()) {
            waits.add(DATE);
        }
        if (!view.running().isEmpty()) {
            waits.add(STEP);
        }
        return Map.of(WAITS_FOR, waits.stream().sorted().toList());
    }
}
