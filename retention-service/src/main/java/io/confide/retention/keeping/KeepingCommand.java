package io.confide.retention.keeping;

import io.confide.events.EngagementId;
import io.confide.events.RetentionGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** How long things are kept. */
public sealed interface KeepingCommand extends RetentionCommand {

    /** The coaching is over (T2). */
    record MarkInactive(
            EngagementId engagement, Instant endedAt, Map<RetentionGroup, Period> periods)
            implements KeepingCommand {}

    /** The client wants all of it gone sooner (T1). */
    record ShortenRetention(EngagementId engagement, Period period, LocalDate today)
            implements KeepingCommand {}

    /** A look at the calendar. */
    record NoticeWhatIsDue(EngagementId engagement, LocalDate today) implements KeepingCommand {}
}
