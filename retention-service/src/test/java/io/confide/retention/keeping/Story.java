package io.confide.retention.keeping;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.ErasureAnswer;
import io.confide.events.HoldId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.DisposalCommand.ApproveDisposal;
import io.confide.retention.keeping.DisposalCommand.NoteAnswer;
import io.confide.retention.keeping.DisposalCommand.NoteDestruction;
import io.confide.retention.keeping.DisposalCommand.Proof;
import io.confide.retention.keeping.DisposalCommand.ProposeDisposal;
import io.confide.retention.keeping.DisposalCommand.StartDisposal;
import io.confide.retention.keeping.DisposalCommand.VerifyDisposal;
import io.confide.retention.keeping.HoldCommand.PlaceHold;
import io.confide.retention.keeping.KeepingCommand.MarkInactive;
import io.confide.retention.keeping.KeepingCommand.NoticeWhatIsDue;
import io.confide.retention.keeping.KeepingCommand.ShortenRetention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coaching of Ada is over; Fay and Pia keep the firm's files. */
final class Story {
    static final EngagementId COACHING = new EngagementId("ada-with-ben");
    static final PersonId FAY = new PersonId("fay");
    static final PersonId PIA = new PersonId("pia");
    static final HoldId HOLD = new HoldId("hold");
    static final DisposalId DISPOSAL = new DisposalId("disposal");
    static final Instant ENDED = Instant.parse("2028-02-29T12:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2028-02-29");
    static final Set<String> AWAITED = Set.of("session-service", "gateway");
    static final Set<String> RECORD_SETS =
            Stream.of(RetentionGroup.values())
                    .filter(group -> group != RetentionGroup.FIRM)
                    .map(group -> "linden/ada-with-ben/" + group)
                    .collect(Collectors.toUnmodifiableSet());

    private Story() {}

    static MarkInactive end() {
        return end(ENDED, Period.ofYears(1));
    }

    static MarkInactive end(Instant at, Period period) {
        return new MarkInactive(
                COACHING,
                at,
                DueDates.AGREED.stream().collect(Collectors.toMap(group -> group, _ -> period)));
    }

    static MarkInactive endUnsigned() {
        return new MarkInactive(COACHING, ENDED, Map.of());
    }

    static ShortenRetention shorten(Period period) {
        return new ShortenRetention(COACHING, period, DAY);
    }

    static NoticeWhatIsDue look(LocalDate on) {
        return new NoticeWhatIsDue(COACHING, on);
    }

    static List<RetentionCommand> due() {
        return List.of(end(), shorten(Period.ZERO));
    }

    static List<RetentionCommand> and(List<RetentionCommand> story, RetentionCommand... next) {
        return Stream.concat(story.stream(), Stream.of(next)).toList();
    }

    static PlaceHold hold(RetentionGroup... groups) {
        return new PlaceHold(
                COACHING, HOLD, Set.of(groups), FAY, DAY.plusYears(1), Personal.of("Doe v. Roe"));
    }

    static ProposeDisposal propose() {
        return new ProposeDisposal(COACHING, DISPOSAL, FAY, false);
    }

    static ApproveDisposal approve(PersonId by) {
        return new ApproveDisposal(COACHING, DISPOSAL, by);
    }

    static StartDisposal start() {
        return new StartDisposal(COACHING, DISPOSAL, RECORD_SETS, AWAITED);
    }

    static NoteDestruction destroy() {
        return new NoteDestruction(
                COACHING,
                DISPOSAL,
                RECORD_SETS.stream().sorted().map(id -> new DestroyedKey(id, "f1")).toList());
    }

    static NoteAnswer answer(String service, long readable, long position) {
        return new NoteAnswer(
                COACHING,
                DISPOSAL,
                new ErasureAnswer(service, 0, 5, 5 - readable),
                service,
                position);
    }

    static VerifyDisposal verify() {
        return new VerifyDisposal(COACHING, DISPOSAL, new Proof("{}", "signature", "key"));
    }

    static List<RetentionCommand> destroyed() {
        return and(due(), propose(), approve(PIA), start(), destroy());
    }
}
