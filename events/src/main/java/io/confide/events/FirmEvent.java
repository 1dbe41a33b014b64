package io.confide.events;

/** The tenant's own story. */
public sealed interface FirmEvent extends AgreementEvent {
    FirmId firm();

    @Override
    default String subject() {
        return firm().value();
    }

    /** A firm starts to work with Confide. */
    @EventName(value = "firm.opened", group = RetentionGroup.FIRM, kind = RecordClass.K0)
    record FirmOpened(@Open FirmId firm, Personal<String> name) implements FirmEvent {}
}
