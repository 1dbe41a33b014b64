package io.confide.events;

import java.util.Set;

/** A sponsor's set of engagements with a firm. */
public sealed interface ProgrammeEvent extends AgreementEvent {
    ProgrammeId programme();

    @Override
    default String subject() {
        return programme().value();
    }

    /** A sponsor organisation arranges coaching through named contacts. */
    @EventName(value = "programme.opened", group = RetentionGroup.FIRM, kind = RecordClass.K0)
    record ProgrammeOpened(
            @Open ProgrammeId programme,
            @Open Set<PersonId> contacts,
            Personal<String> organisation,
            Personal<Set<String>> mailDomains)
            implements ProgrammeEvent {}
}
