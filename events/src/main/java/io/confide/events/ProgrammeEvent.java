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

    /** Somebody else speaks for the sponsor too. */
    @EventName(
            value = "programme.contact-joined",
            group = RetentionGroup.FIRM,
            kind = RecordClass.K0)
    record ProgrammeContactJoined(@Open ProgrammeId programme, @Open PersonId contact)
            implements ProgrammeEvent {}

    /** Somebody no longer speaks for the sponsor, in none of its engagements. */
    @EventName(value = "programme.contact-left", group = RetentionGroup.FIRM, kind = RecordClass.K0)
    record ProgrammeContactLeft(@Open ProgrammeId programme, @Open PersonId contact)
            implements ProgrammeEvent {}

    /**
     * Where the sponsor receives mail and calls; no private channel may lead there (D12). Replaces
     * what was registered before.
     *
     * @param phoneRanges in international form, each a prefix such as {@code +49301234}
     */
    @EventName(
            value = "programme.channels-registered",
            group = RetentionGroup.FIRM,
            kind = RecordClass.K0)
    record ProgrammeChannelsRegistered(
            @Open ProgrammeId programme,
            Personal<Set<String>> mailDomains,
            Personal<Set<String>> phoneRanges)
            implements ProgrammeEvent {}
}
