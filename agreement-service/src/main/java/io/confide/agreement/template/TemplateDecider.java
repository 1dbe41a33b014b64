package io.confide.agreement.template;

import io.confide.agreement.template.Template.Kept;
import io.confide.agreement.template.Template.Unknown;
import io.confide.agreement.template.TemplateCommand.IssueTemplate;
import io.confide.agreement.template.TemplateCommand.RetireTemplate;
import io.confide.agreement.template.TemplateCommand.WriteTemplate;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.TemplateEvent;
import io.confide.events.TemplateEvent.TemplateDrafted;
import io.confide.events.TemplateEvent.TemplateIssued;
import io.confide.events.TemplateEvent.TemplateRetired;
import java.util.List;

/** What is issued is frozen; later edits change nothing that anybody began with. */
public final class TemplateDecider implements Decider<Template, TemplateCommand, TemplateEvent> {

    @Override
    public String name() {
        return "template";
    }

    @Override
    public Class<TemplateCommand> commands() {
        return TemplateCommand.class;
    }

    @Override
    public Class<TemplateEvent> events() {
        return TemplateEvent.class;
    }

    @Override
    public Template initial() {
        return new Unknown();
    }

    @Override
    public List<? extends TemplateEvent> decide(Template state, TemplateCommand command) {
        return switch (state) {
            case Unknown _ -> first(command);
            case Kept kept when kept.retired() -> retired(command);
            case Kept kept -> kept(kept, command);
        };
    }

    private static List<TemplateEvent> first(TemplateCommand command) {
        if (command instanceof WriteTemplate write) {
            return List.of(Writing.drafted(write));
        }
        throw Refusal.notFound();
    }

    private static List<? extends TemplateEvent> kept(Kept state, TemplateCommand command) {
        return switch (command) {
            case WriteTemplate it -> Writing.decide(state, it);
            case IssueTemplate it -> Issuing.decide(state, it);
            case RetireTemplate it -> List.of(new TemplateRetired(it.template()));
        };
    }

    private static List<TemplateEvent> retired(TemplateCommand command) {
        return switch (command) {
            case RetireTemplate _ -> List.of();
            case WriteTemplate _, IssueTemplate _ ->
                    throw Refusal.conflict(
                            Rule.TEMPLATES,
                            "This template is retired.",
                            "Write a new one; what was issued can still be read.");
        };
    }

    @Override
    public Template evolve(Template state, TemplateEvent event) {
        return switch (event) {
            case TemplateDrafted it -> drafted(state, Template.Draft.of(it));
            case TemplateIssued it -> known(state).issued(Template.Edition.of(it));
            case TemplateRetired _ -> known(state).parted();
        };
    }

    private static Template drafted(Template state, Template.Draft draft) {
        return switch (state) {
            case Unknown _ -> Kept.of(draft);
            case Kept kept -> kept.rewritten(draft);
        };
    }

    private static Kept known(Template state) {
        return switch (state) {
            case Kept it -> it;
            case Unknown _ -> throw new IllegalStateException("the log begins in the middle");
        };
    }
}
