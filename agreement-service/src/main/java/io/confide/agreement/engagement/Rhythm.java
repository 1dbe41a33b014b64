package io.confide.agreement.engagement;

import io.confide.events.OpenTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Term 23: after which period, and after how many sessions, client and coach look again.
 *
 * @param every {@link Period#ZERO} for never by date
 * @param everySessions 0 for never by count
 */
record Rhythm(Period every, int everySessions) {
    /** Client and coach have so long to look. */
    static final Duration WINDOW = Duration.ofDays(14);

    static Rhythm of(OpenTerms terms) {
        return new Rhythm(terms.reconfirmEvery(), terms.reconfirmEverySessions());
    }

    /** By when they must have looked, calendar-true in UTC. */
    Optional<Instant> date(Instant confirmedAt) {
        return every.isZero()
                ? Optional.empty()
                : Optional.of(confirmedAt.atZone(ZoneOffset.UTC).plus(every).toInstant());
    }

    /** When the time to look begins; a short rhythm leaves at most half of it. */
    Optional<Instant> begins(Instant confirmedAt) {
        return date(confirmedAt)
                .map(date -> {
                    Duration half = Duration.between(confirmedAt, date).dividedBy(2);
                    return date.minus(half.compareTo(WINDOW) < 0 ? half : WINDOW);
                });
    }

    boolean counted(int sessions) {
        return everySessions > 0 && sessions >= everySessions;
    }
}
