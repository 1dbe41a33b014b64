package io.confide.retention.keeping;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.RecordsBecameInactive;
import io.confide.events.DeletionEvent.RecordsFellDue;
import io.confide.events.DeletionEvent.RetentionShortened;
import io.confide.events.EngagementId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.KeepingCommand.MarkInactive;
import io.confide.retention.keeping.KeepingCommand.NoticeWhatIsDue;
import io.confide.retention.keeping.KeepingCommand.ShortenRetention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates begin with the end of the coaching, and may only come nearer. */
final class Keeping {
    private Keeping() {}

    static List<DeletionEvent> decide(RetentionFile file, KeepingCommand command) {
        return switch (command) {
            case MarkInactive it -> inactive(file, it);
            case ShortenRetention it -> shortened(file, it);
            case NoticeWhatIsDue it -> fallenDue(file, it.engagement(), file.dates(), it.today());
        };
    }

    private static List<DeletionEvent> inactive(RetentionFile file, MarkInactive it) {
        if (file.endedAt().isPresent()) {
            return List.of();
        }
        DueDates dates = DueDates.of(it.endedAt(), it.periods());
        return List.of(new RecordsBecameInactive(it.engagement(), it.endedAt(), dates.list()));
    }

    private static List<DeletionEvent> shortened(RetentionFile file, ShortenRetention it) {
        if (it.period().isNegative()) {
            throw Refusal.invalid(
                    Rule.T1,
                    "A period cannot be negative.",
                    "Ask for P0D to have everything fall due at once.",
                    List.of(new Refusal.Violation("/period", "must not be negative")));
        }
        Instant endedAt = file.endedAt().orElseThrow(Keeping::notEnded);
        DueDates shorter = file.dates().atMost(DueDates.day(endedAt).plus(it.period()));
        if (shorter.equals(file.dates())) {
            throw Refusal.conflict(
                    Rule.T1,
                    "This period is not shorter than what was agreed.",
                    "A longer period needs a new version of the agreement, signed by the client.");
        }
        RetentionShortened said =
                new RetentionShortened(it.engagement(), it.period(), shorter.list());
        return Stream.concat(
                        Stream.of(said),
                        fallenDue(file, it.engagement(), shorter, it.today()).stream())
                .toList();
    }

    private static Refusal notEnded() {
        return Refusal.conflict(
                Rule.T1,
                "The coaching has not ended, so no period runs yet.",
                "End the engagement first.");
    }

    private static List<DeletionEvent> fallenDue(
            RetentionFile file, EngagementId engagement, DueDates dates, LocalDate today) {
        Set<RetentionGroup> now =
                dates.on().entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(today))
                        .map(Map.Entry::getKey)
                        .filter(group -> !file.fallenDue().contains(group))
                        .collect(Collectors.toUnmodifiableSet());
        return now.isEmpty() ? List.of() : List.of(new RecordsFellDue(engagement, now));
    }
}
