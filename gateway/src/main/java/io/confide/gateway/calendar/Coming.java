package io.confide.gateway.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.RetentionGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something falls due in one engagement.
 *
 * @param on the day in UTC
 * @param group whose records, where it is about keeping them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Coming(LocalDate on, What what, String engagement, Optional<RetentionGroup> group) {
    /** What it is. */
    public enum What {
        /** An offer can no longer be signed. */
        OFFER_EXPIRES,
        /** Client and coach must have looked at the agreement again. */
        RECONFIRMATION,
        /** The agreement lapses if they still have not. */
        LAPSE,
        /** Somebody leaves, as they said they would. */
        NOTICE_ENDS,
        /** Records have been kept as long as was agreed. */
        RETENTION_ENDS,
        SESSION
    }

    public static final Comparator<Coming> IN_ORDER =
            Comparator.comparing(Coming::on)
                    .thenComparing(Coming::engagement)
                    .thenComparing(Coming::what);

    static Coming of(What what, String engagement, Instant at) {
        return new Coming(
                LocalDate.ofInstant(at, ZoneOffset.UTC), what, engagement, Optional.empty());
    }
}
