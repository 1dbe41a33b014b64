package io.confide.agreement.template;

import io.confide.agreement.template.Template.Draft;
import io.confide.agreement.template.Template.Edition;
import io.confide.agreement.template.Template.Kept;
import io.confide.agreement.template.TemplateCommand.IssueTemplate;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Personal;
import io.confide.events.Sha256;
import io.confide.events.TemplateEvent;
import io.confide.events.TemplateEvent.TemplateIssued;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An edition is what was written at that moment, and has a number for ever. */
final class Issuing {
    private Issuing() {}

    static List<TemplateEvent> decide(Kept state, IssueTemplate command) {
        Draft draft = state.draft();
        state.latest().filter(it -> same(it, draft)).ifPresent(Issuing::refuseAgain);
        String terms = draft.terms().required();
        return List.of(
                new TemplateIssued(
                        command.template(),
                        state.editions().size() + 1,
                        Sha256.of(terms.getBytes(StandardCharsets.UTF_8)),
                        draft.kind(),
                        Personal.of(draft.name().required()),
                        Personal.of(terms)));
    }

    private static boolean same(Edition edition, Draft draft) {
        return draft.says(edition.kind(), edition.name().required(), edition.terms().required());
    }

    private static void refuseAgain(Edition edition) {
        throw Refusal.conflict(
                Rule.TEMPLATES,
                "Nothing has changed since edition " + edition.number() + ".",
                "Use that edition, or change the wording first.");
    }
}
