package io.confide.events;

/** A firm's own wording; what is issued is frozen. */
public sealed interface TemplateEvent extends AgreementEvent {
    TemplateId template();

    @Override
    default String subject() {
        return template().value();
    }

    /**
     * The firm writes, or rewrites, what may become the next edition.
     *
     * @param terms canonical JSON (RFC 8785) of the shared terms, without the parties
     */
    @EventName(value = "template.drafted", group = RetentionGroup.FIRM, kind = RecordClass.K3)
    record TemplateDrafted(
            @Open TemplateId template,
            @Open EngagementKind kind,
            Personal<String> name,
            Personal<String> terms)
            implements TemplateEvent {}

    /**
     * This wording is frozen and can be drafted from.
     *
     * @param edition from 1
     * @param hash of the canonical terms
     */
    @EventName(value = "template.issued", group = RetentionGroup.FIRM, kind = RecordClass.K3)
    record TemplateIssued(
            @Open TemplateId template,
            @Open int edition,
            @Open Sha256 hash,
            @Open EngagementKind kind,
            Personal<String> name,
            Personal<String> terms)
            implements TemplateEvent {}

    /** Nobody drafts from it any more; what was drafted stays. */
    @EventName(value = "template.retired", group = RetentionGroup.FIRM, kind = RecordClass.K3)
    record TemplateRetired(@Open TemplateId template) implements TemplateEvent {}
}
