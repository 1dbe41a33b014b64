package io.confide.agreement.template;

import io.confide.agreement.template.Template.Kept;
import io.confide.agreement.template.TemplateCommand.WriteTemplate;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.Personal;
import io.confide.events.TemplateEvent;
import io.confide.events.TemplateEvent.TemplateDrafted;
import java.util.ArrayList;
import java.util.List;

/** A template says what the firm says to everybody: it has a name, and no parties. */
final class Writing {
    private Writing() {}

    static TemplateDrafted drafted(WriteTemplate command) {
        requireForEverybody(command);
        return new TemplateDrafted(
                command.template(),
                command.kind(),
                Personal.of(command.name()),
                Personal.of(canonical(command)));
    }

    static List<TemplateEvent> decide(Kept state, WriteTemplate command) {
        TemplateDrafted drafted = drafted(command);
        return state.draft().says(command.kind(), command.name(), canonical(command))
                ? List.of()
                : List.of(drafted);
    }

    private static void requireForEverybody(WriteTemplate command) {
        List<Violation> violations = new ArrayList<>();
        if (command.name().isBlank()) {
            violations.add(new Violation("/name", "is empty; give the template a name"));
        }
        if (command.terms().namesParties()) {
            violations.add(
                    new Violation(
                            "/terms/parties",
                            "belong to one engagement; leave them out, they are filled in when a"
                                    + " coach begins with the template"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(
                    Rule.TEMPLATES,
                    "This cannot be a template for everybody.",
                    "Mend what is listed and send it again.",
                    violations);
        }
    }

    private static String canonical(WriteTemplate command) {
        return Terms.shared(command.terms()).body();
    }
}
