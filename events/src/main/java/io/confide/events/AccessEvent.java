package io.confide.events;

import java.util.Optional;

/** Told by the gateway on {@code confide.access}: who looked at what, and what operations did. */
public sealed interface AccessEvent extends ConfideEvent {

    /** Somebody other than the client read the client's records (D9). */
    @EventName(value = "record.read", group = RetentionGroup.DISCLOSURES, kind = RecordClass.K13)
    record RecordRead(
            @Open EngagementId engagement,
            @Open PersonId reader,
            @Open Capacity as,
            @Open RecordClass kind,
            @Open Optional<String> item)
            implements AccessEvent {
        @Override
        public String subject() {
            return engagement.value();
        }
    }

    /** Operations did something, why, and how it was before and after (G10). */
    @EventName(value = "operation.performed", group = RetentionGroup.FIRM, kind = RecordClass.K13)
    record OperationPerformed(
            @Open FirmId firm,
            @Open String operation,
            @Open String operator,
            @Open String before,
            @Open String after,
            Personal<String> why)
            implements AccessEvent {
        @Override
        public String subject() {
            return firm.value();
        }
    }

    /** The gateway's word in a disposal: its views. */
    @EventName(
            value = "access.erasure-answered",
            group = RetentionGroup.DISCLOSURES,
            kind = RecordClass.K0)
    record AccessErasureAnswered(
            @Open EngagementId engagement, @Open DisposalId disposal, @Open ErasureAnswer answer)
            implements AccessEvent {
        @Override
        public String subject() {
            return engagement.value();
        }
    }
}
