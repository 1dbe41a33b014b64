package io.confide.agreement.programme;

import io.confide.events.FirmId;
import io.confide.events.ProgrammeEvent;
import io.confide.events.Recorded;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The programmes of each firm. */
@Component
class Programmes implements Projection<ProgrammeFile> {
    static final String FIRM = "firm";

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement");
    }

    @Override
    public Class<ProgrammeFile> type() {
        return ProgrammeFile.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return event.event() instanceof ProgrammeEvent it ? List.of(it.subject()) : List.of();
    }

    @Override
    public ProgrammeFile initial(String key) {
        return ProgrammeFile.EMPTY;
    }

    @Override
    public ProgrammeFile fold(ProgrammeFile view, Recorded<?> event) {
        return event.event() instanceof ProgrammeEvent it ? view.with(event.firm(), it) : view;
    }

    @Override
    public List<String> indexes() {
        return List.of(FIRM);
    }

    @Override
    public Map<String, List<String>> index(ProgrammeFile view) {
        return Map.of(FIRM, view.firm().map(FirmId::value).stream().toList());
    }
}
