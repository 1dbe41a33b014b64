package io.confide.retention.keeping;

import io.confide.events.DeletionEvent.Due;
import io.confide.events.RetentionGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each group falls due: calendar-true, in UTC, of nothing but the log (T2). */
public record DueDates(Map<RetentionGroup, LocalDate> on) {
    /** What an engagement's agreement sets a period for. */
    public static final Set<RetentionGroup> AGREED =
            Set.of(
                    RetentionGroup.AGREEMENT,
                    RetentionGroup.RECORDS,
                    RetentionGroup.REFLECTIONS,
                    RetentionGroup.HOURS,
                    RetentionGroup.DISCLOSURES);

    /** Where nobody signed a period. */
    public static final Period UNLESS_AGREED = Period.ofYears(1);

    public DueDates {
        on = Map.copyOf(on);
    }

    /** A name is kept as long as the last thing that it belongs to. */
    static DueDates of(Instant endedAt, Map<RetentionGroup, Period> periods) {
        LocalDate ended = day(endedAt);
        Map<RetentionGroup, LocalDate> on = new EnumMap<>(RetentionGroup.class);
        AGREED.forEach(
                group -> on.put(group, ended.plus(periods.getOrDefault(group, UNLESS_AGREED))));
        LocalDate last = on.values().stream().max(Comparator.naturalOrder()).orElse(ended);
        on.put(RetentionGroup.IDENTITY, last);
        return new DueDates(on);
    }

    static DueDates of(List<Due> due) {
        Map<RetentionGroup, LocalDate> on = new EnumMap<>(RetentionGroup.class);
        due.forEach(it -> on.put(it.group(), it.on()));
        return new DueDates(on);
    }

    /** None later than this. */
    DueDates atMost(LocalDate latest) {
        Map<RetentionGroup, LocalDate> shorter = new EnumMap<>(RetentionGroup.class);
        on.forEach((group, date) -> shorter.put(group, date.isAfter(latest) ? latest : date));
        return new DueDates(shorter);
    }

    List<Due> list() {
        return on.entrySet().stream()
                .map(entry -> new Due(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Due::group))
                .toList();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
