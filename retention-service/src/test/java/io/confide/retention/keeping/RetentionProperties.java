package io.confide.retention.keeping;

import static io.confide.retention.keeping.Story.COACHING;
import static io.confide.retention.keeping.Story.DAY;
import static io.confide.retention.keeping.Story.DISPOSAL;
import static io.confide.retention.keeping.Story.FAY;
import static io.confide.retention.keeping.Story.HOLD;
import static io.confide.retention.keeping.Story.PIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Refusal;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.HoldCommand.ProposeRelease;
import io.confide.retention.keeping.HoldCommand.ReleaseHold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every date and every history. */
class RetentionProperties {
    private static final RetentionDecider DECIDER = new RetentionDecider();

    @Property
    void T2_dates_follow_from_the_end_and_the_period_alone(
            @ForAll @IntRange(min = 0, max = 20_000) int day,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @IntRange(max = 10) int years,
            @ForAll @IntRange(max = 23) int months,
            @ForAll @IntRange(max = 60) int days) {
        LocalDate ended = LocalDate.ofEpochDay(day);
        Instant at = ended.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(second);
        Period period = Period.of(years, months, days);
        var command = Story.end(at, period);
        List<DeletionEvent> told = DECIDER.decide(DECIDER.initial(), command);
        assertThat(told).isEqualTo(DECIDER.decide(DECIDER.initial(), command));
        RetentionFile file = DECIDER.evolve(DECIDER.initial(), told.getFirst());
        LocalDate month = ended.withDayOfMonth(1).plusMonths(12L * years + months);
        LocalDate expected =
                month.withDayOfMonth(Math.min(ended.getDayOfMonth(), month.lengthOfMonth()))
                        .plusDays(days);
        assertThat(file.dates().on().values()).hasSize(6).containsOnly(expected);
    }

    enum Wish {
        LOOK,
        SHORTEN,
        HOLD,
        OFFER_RELEASE,
        RELEASE,
        PROPOSE,
        APPROVE,
        START,
        DESTROY,
        ANSWER,
        ANSWER_READABLE,
        VERIFY
    }

    @Property(tries = 2000)
    void nothing_held_or_undue_goes_nor_without_two_and_no_proof_without_all(
            @ForAll @Size(max = 40) List<Wish> wishes, @ForAll @Size(40) List<Boolean> fays) {
        RetentionFile file = DECIDER.initial();
        for (DeletionEvent event : DECIDER.decide(file, Story.end())) {
            file = DECIDER.evolve(file, event);
        }
        for (int i = 0; i < wishes.size(); i++) {
            for (DeletionEvent event : tried(file, command(wishes.get(i), fays.get(i), i))) {
                check(file, event);
                file = DECIDER.evolve(file, event);
            }
        }
    }

    private static void check(RetentionFile before, DeletionEvent event) {
        if (event instanceof DisposalStarted) {
            Disposal.Approved approved = (Disposal.Approved) before.disposal(DISPOSAL);
            assertThat(approved.proposer()).isNotEqualTo(approved.approver());
            assertThat(before.fallenDue()).containsAll(approved.groups());
            assertThat(approved.groups()).noneMatch(before::isHeld);
        }
        if (event instanceof CertificateIssued) {
            Destroyed destroyed = (Destroyed) before.disposal(DISPOSAL);
            assertThat(destroyed.answers()).containsOnlyKeys(Story.AWAITED);
            assertThat(destroyed.tried()).isEqualTo(destroyed.unreadable());
        }
    }

    private static List<DeletionEvent> tried(RetentionFile file, RetentionCommand command) {
        try {
            return DECIDER.decide(file, command);
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static RetentionCommand command(Wish wish, boolean fay, int step) {
        PersonId who = fay ? FAY : PIA;
        String service = fay ? "gateway" : "session-service";
        return switch (wish) {
            case LOOK -> Story.look(DAY.plusMonths(step));
            case SHORTEN -> Story.shorten(Period.ofMonths(fay ? 0 : 3));
            case HOLD -> Story.hold(RetentionGroup.RECORDS);
            case OFFER_RELEASE -> new ProposeRelease(COACHING, HOLD, who);
            case RELEASE -> new ReleaseHold(COACHING, HOLD, who);
            case PROPOSE -> Story.propose();
            case APPROVE -> Story.approve(who);
            case START -> Story.start();
            case DESTROY -> Story.destroy();
            case ANSWER -> Story.answer(service, 0, step);
            case ANSWER_READABLE -> Story.answer(service, 1, step);
            case VERIFY -> Story.verify();
        };
    }
}
