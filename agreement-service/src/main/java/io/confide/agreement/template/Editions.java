package io.confide.agreement.template;

import io.confide.agreement.template.Template.Kept;
import io.confide.deciding.Refusal;
import io.confide.events.FirmId;
import io.confide.events.TemplateId;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a template is looked up by those who begin with it. */
@Component
public class Editions {
    private final Commands commands;

    Editions(Commands commands) {
        this.commands = commands;
    }

    /** An unknown template and another firm's are the same to the asker. */
    public Optional<Kept> find(FirmId firm, TemplateId template) {
        try {
            return Optional.of(file(firm, template).state());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * @throws Refusal not found
     */
    Loaded<Kept> file(FirmId firm, TemplateId template) {
        Loaded<Template> loaded = commands.load(TemplateDecider.class, firm, template.value());
        return switch (loaded.state()) {
            case Kept it -> new Loaded<>(it, loaded.version());
            case Template.Unknown _ -> throw Refusal.notFound();
        };
    }
}
