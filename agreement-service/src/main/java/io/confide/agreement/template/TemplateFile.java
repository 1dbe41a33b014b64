package io.confide.agreement.template;

import io.confide.agreement.template.Template.Kept;
import io.confide.events.FirmId;
import io.confide.events.TemplateEvent;
import java.util.Optional;

/** What is kept of one template, to list it. */
record TemplateFile(Optional<FirmId> firm, Optional<Kept> template) {
    static final TemplateFile EMPTY = new TemplateFile(Optional.empty(), Optional.empty());

    private static final TemplateDecider STORY = new TemplateDecider();

    TemplateFile with(FirmId of, TemplateEvent event) {
        Template before = template.<Template>map(it -> it).orElseGet(Template.Unknown::new);
        return new TemplateFile(
                Optional.of(of),
                STORY.evolve(before, event) instanceof Kept kept
                        ? Optional.of(kept)
                        : Optional.empty());
    }
}
