package io.confide.agreement.template;

import io.confide.agreement.terms.SharedTerms;
import io.confide.deciding.Command;
import io.confide.events.EngagementKind;
import io.confide.events.TemplateId;

/** What can be asked of a template. */
sealed interface TemplateCommand extends Command {
    TemplateId template();

    @Override
    default String stream() {
        return template().value();
    }

    /** The firm writes, or rewrites, what may become the next edition. */
    record WriteTemplate(TemplateId template, String name, EngagementKind kind, SharedTerms terms)
            implements TemplateCommand {
        @Override
        public String toString() {
            return "WriteTemplate[%s, %s, •••]".formatted(template, kind);
        }
    }

    /** What is written becomes an edition that coaches begin with. */
    record IssueTemplate(TemplateId template) implements TemplateCommand {}

    /** Nobody begins with it any more. */
    record RetireTemplate(TemplateId template) implements TemplateCommand {}
}
