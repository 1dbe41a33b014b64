package io.confide.agreement.template;

import io.confide.events.FirmId;
import io.confide.events.Recorded;
import io.confide.events.TemplateEvent;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The templates of each firm. */
@Component
class Templates implements Projection<TemplateFile> {
    static final String FIRM = "firm";

    @Override
    public String name() {
        return "templates";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement");
    }

    @Override
    public Class<TemplateFile> type() {
        return TemplateFile.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return event.event() instanceof TemplateEvent it ? List.of(it.subject()) : List.of();
    }

    @Override
    public TemplateFile initial(String key) {
        return TemplateFile.EMPTY;
    }

    @Override
    public TemplateFile fold(TemplateFile view, Recorded<?> event) {
        return event.event() instanceof TemplateEvent it ? view.with(event.firm(), it) : view;
    }

    @Override
    public List<String> indexes() {
        return List.of(FIRM);
    }

    @Override
    public Map<String, List<String>> index(TemplateFile view) {
        return Map.of(FIRM, view.firm().map(FirmId::value).stream().toList());
    }
}
