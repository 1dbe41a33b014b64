package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.*;
import static io.confide.events.ReconfirmationOutcome.AMEND;
import static io.confide.events.ReconfirmationOutcome.END;
import static io.confide.events.ReconfirmationOutcome.PAUSE;
import static io.confide.events.ReconfirmationOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.Engagement.Ended;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.ReconfirmationCommand.AskForReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.ResumeAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.StateReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.SuspendAgreement;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.agreement.terms.Examples;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import io.confide.events.ReviewedItem;
import io.confide.events.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example agreement is looked at again every three months and after every four sessions. */
class ReconfirmationTest {
    private static final Instant DATE = NOON.atZone(ZoneOffset.UTC).plusMonths(3).toInstant();
    private static final Instant BEGINS = DATE.minus(Rhythm.WINDOW);
    private static final Instant LAPSES = DATE.plus(Calendar.GRACE);

    private final Scenario<Engagement, EngagementCommand, EngagementEvent> agreed =
            Scenario.of(new EngagementDecider()).givenCommands(Given.inForce());

    @Test
    void before_the_time_nothing_falls_due() {
        agreed.when(on(BEGINS.minusMillis(1))).expect(List.of());
    }

    @Test
    void it_falls_due_by_date_with_two_weeks_to_look() {
        agreed.when(on(BEGINS))
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        ReconfirmationFellDue.class,
                                        it -> {
                                            assertThat(it.cause())
                                                    .isEqualTo(ReconfirmationCause.DATE);
                                            assertThat(it.overdueAt()).isEqualTo(DATE);
                                            assertThat(it.lapsesAt()).isEqualTo(LAPSES);
                                        }));
    }

    @Test
    void it_falls_due_by_the_number_of_sessions_held() {
        agreed.when(new NoticeDates(ENGAGEMENT, 3, NOON)).expect(List.of());
        agreed.when(new NoticeDates(ENGAGEMENT, 4, NOON))
                .expectThat(events ->
                        assertThat(fellDue(events).cause())
                                .isEqualTo(ReconfirmationCause.SESSIONS));
    }

    @Test
    void the_client_asks_at_any_time() {
        agreed.when(asks(CLIENT, ReconfirmationCause.CLIENT_ASKS))
                .expectThat(events -> {
                    assertThat(fellDue(events).askedBy()).contains(CLIENT);
                    assertThat(fellDue(events).overdueAt()).isEqualTo(NOON.plus(Rhythm.WINDOW));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = ReconfirmationCause.class,
            names = {"TOOL_CHANGE", "RETENTION_CHANGE"})
    void a_change_of_tools_or_retention_is_the_coachs_to_say(ReconfirmationCause cause) {
        agreed.when(asks(COACH, cause))
                .expectThat(events -> assertThat(fellDue(events).cause()).isEqualTo(cause));
        agreed.when(asks(CLIENT, cause)).expectRefusal(Rule.RECONFIRMATION);
    }

    @Test
    void who_asks_while_it_is_due_changes_nothing() {
        agreed.givenCommands(List.of(on(BEGINS)))
                .when(asks(CLIENT, ReconfirmationCause.CLIENT_ASKS))
                .expect(List.of());
    }

    @Test
    void they_are_reminded_three_days_before_on_the_day_and_every_week() {
        var due = agreed.givenCommands(List.of(on(BEGINS)));
        due.when(on(BEGINS.plusSeconds(1))).expect(List.of());
        due.when(on(DATE.minus(Duration.ofDays(3)))).expect(List.of(reminded(1)));
        due.givenCommands(List.of(on(DATE.minus(Duration.ofDays(3)))))
                .when(on(DATE.minus(Duration.ofDays(1))))
                .expect(List.of());
        var overdue = due.givenCommands(List.of(on(DATE)));
        overdue.when(on(DATE.plus(Duration.ofDays(6)))).expect(List.of());
        overdue.when(on(DATE.plus(Duration.ofDays(7)))).expect(List.of(reminded(3)));
    }

    @Test
    void after_the_date_it_is_overdue_once() {
        agreed.givenCommands(List.of(on(BEGINS)))
                .when(on(DATE))
                .expect(List.of(new ReconfirmationOverdue(ENGAGEMENT, 1), reminded(2)));
        agreed.givenCommands(List.of(on(BEGINS), on(DATE)))
                .when(on(DATE.plusSeconds(1)))
                .expect(List.of());
    }

    @Test
    void after_the_grace_it_lapses_and_cannot_be_confirmed_any_more() {
        var lapsed = agreed.givenCommands(List.of(on(BEGINS), on(DATE), on(LAPSES)));
        agreed.givenCommands(List.of(on(BEGINS), on(DATE)))
                .when(on(LAPSES))
                .expect(List.of(new AgreementLapsed(ENGAGEMENT, 1, LAPSES)));
        lapsed.when(finds(CLIENT, UNCHANGED, LAPSES)).expectRefusal(Rule.RECONFIRMATION);
        lapsed.when(on(LAPSES.plusSeconds(1))).expect(List.of());
        assertThat(standing(lapsed)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void a_clock_that_steps_back_repeats_nothing_and_takes_nothing_back() {
        var overdue = agreed.givenCommands(List.of(on(BEGINS), on(DATE)));
        overdue.when(on(BEGINS)).expect(List.of());
        overdue.when(on(NOON)).expect(List.of());
        var lapsed = overdue.givenCommands(List.of(on(LAPSES)));
        lapsed.when(on(DATE)).expect(List.of());
        assertThat(standing(lapsed)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void nobodys_agreement_lapses_unannounced_after_a_long_sleep() {
        Instant late = LAPSES.plus(Duration.ofDays(100));
        agreed.when(on(late))
                .expectThat(events ->
                        assertThat(fellDue(events).lapsesAt())
                                .isEqualTo(late.plus(Calendar.GRACE)));
    }

    @Test
    void a_new_version_binds_again_after_a_lapse() {
        var lapsed = agreed.givenCommands(List.of(on(BEGINS), on(DATE), on(LAPSES)));
        var again =
                lapsed.givenCommands(
                        List.of(
                                drafts(Examples.complete(EngagementKind.SPONSORED)),
                                offers(2),
                                isShown(CLIENT, 2),
                                isShown(COACH, 2),
                                isShown(SPONSOR, 2),
                                signs(CLIENT, 2, EngagementKind.SPONSORED),
                                signs(COACH, 2, EngagementKind.SPONSORED),
                                signs(SPONSOR, 2, EngagementKind.SPONSORED)));
        assertThat(((Opened) again.state()).inForce().orElseThrow().offer().version()).isEqualTo(2);
        assertThat(standing(again)).isEqualTo(Standing.SUPERSEDED);
    }

    @Test
    void one_statement_alone_confirms_nothing() {
        agreed.when(finds(CLIENT, UNCHANGED, NOON))
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOf(ReconfirmationStated.class));
    }

    @Test
    void both_finding_the_same_confirm_and_the_clock_starts_anew() {
        Instant later = DATE.minus(Duration.ofDays(2));
        var confirmed =
                agreed.givenCommands(
                        List.of(
                                on(BEGINS),
                                finds(CLIENT, UNCHANGED, later),
                                finds(COACH, UNCHANGED, later)));
        assertThat(standing(confirmed)).isEqualTo(Standing.IN_FORCE);
        confirmed.when(on(DATE)).expect(List.of());
        Instant next = later.atZone(ZoneOffset.UTC).plusMonths(3).toInstant();
        confirmed
                .when(on(next.minus(Rhythm.WINDOW)))
                .expectThat(events -> assertThat(fellDue(events).overdueAt()).isEqualTo(next));
    }

    @Test
    void who_finds_otherwise_keeps_it_open_until_they_agree() {
        var apart = agreed.givenCommands(List.of(finds(CLIENT, UNCHANGED, NOON)));
        apart.when(finds(COACH, AMEND, NOON))
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOf(ReconfirmationStated.class));
        apart.givenCommands(List.of(finds(COACH, AMEND, NOON)))
                .when(finds(CLIENT, AMEND, NOON))
                .expectThat(events ->
                        assertThat(events)
                                .last()
                                .isInstanceOfSatisfying(
                                        AgreementReconfirmed.class,
                                        it -> assertThat(it.outcome()).isEqualTo(AMEND)));
    }

    @Test
    void pause_lets_it_rest_and_end_ends_it() {
        agreed.givenCommands(List.of(finds(CLIENT, PAUSE, NOON)))
                .when(finds(COACH, PAUSE, NOON))
                .expectThat(
                        events -> assertThat(events).last().isInstanceOf(AgreementSuspended.class));
        agreed.givenCommands(List.of(finds(CLIENT, END, NOON)))
                .when(finds(COACH, END, NOON))
                .expectThat(events -> {
                    assertThat(events)
                            .last()
                            .isInstanceOfSatisfying(
                                    EngagementEnded.class,
                                    it -> assertThat(it.reason()).isEqualTo(ReasonClass.AGREED));
                });
    }

    @ParameterizedTest
    @EnumSource(ReviewedItem.class)
    void everything_is_looked_at_or_the_statement_is_refused(ReviewedItem left) {
        EnumSet<ReviewedItem> rest = EnumSet.complementOf(EnumSet.of(left));
        StateReconfirmation full = finds(CLIENT, UNCHANGED, NOON);
        Refusal refusal =
                agreed.when(
                                new StateReconfirmation(
                                        ENGAGEMENT,
                                        1,
                                        CLIENT,
                                        full.bodyHash(),
                                        UNCHANGED,
                                        rest,
                                        "",
                                        NOON))
                        .refusal();
        assertThat(refusal.violations())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains(left.name()));
    }

    @Test
    void a2_another_hash_or_version_is_refused() {
        StateReconfirmation mine = finds(CLIENT, UNCHANGED, NOON);
        agreed.when(with(mine, 2, mine.bodyHash())).expectRefusal(Rule.A2);
        agreed.when(with(mine, 1, Sha256.of(new byte[] {7}))).expectRefusal(Rule.A2);
    }

    @Test
    void the_sponsor_neither_asks_nor_confirms_nor_suspends() {
        agreed.when(asks(SPONSOR, ReconfirmationCause.CLIENT_ASKS))
                .expectRefusal(Rule.RECONFIRMATION);
        agreed.when(finds(SPONSOR, UNCHANGED, NOON)).expectRefusal(Rule.RECONFIRMATION);
        agreed.when(new SuspendAgreement(ENGAGEMENT, SPONSOR, "", NOON))
                .expectRefusal(Rule.RECONFIRMATION);
        agreed.when(finds(STRANGER, UNCHANGED, NOON)).expectNotFound();
    }

    @Test
    void at_rest_nothing_falls_due_and_nothing_is_confirmed() {
        var resting =
                agreed.givenCommands(
                        List.of(new SuspendAgreement(ENGAGEMENT, CLIENT, "moving house", NOON)));
        resting.when(on(DATE)).expect(List.of());
        resting.when(finds(CLIENT, UNCHANGED, NOON)).expectRefusal(Rule.RECONFIRMATION);
        resting.when(new SuspendAgreement(ENGAGEMENT, COACH, "", NOON)).expect(List.of());
        resting.when(new ResumeAgreement(ENGAGEMENT, COACH, NOON))
                .expect(List.of(new AgreementResumed(ENGAGEMENT, 1, COACH, NOON)));
        resting.givenCommands(List.of(new ResumeAgreement(ENGAGEMENT, COACH, DATE)))
                .when(on(DATE))
                .expectThat(events -> assertThat(fellDue(events)).isNotNull());
    }

    @Test
    void without_an_agreement_in_force_there_is_nothing_to_look_at() {
        Scenario.of(new EngagementDecider())
                .givenCommands(Given.shown())
                .when(asks(CLIENT, ReconfirmationCause.CLIENT_ASKS))
                .expectRefusal(Rule.RECONFIRMATION);
    }

    @Test
    void a9_notice_lets_everything_go_on_until_its_day() {
        Instant day = NOON.plus(Duration.ofDays(7));
        var noticed =
                agreed.givenCommands(
                        List.of(
                                new EndEngagement(
                                        ENGAGEMENT,
                                        SPONSOR,
                                        ReasonClass.SPONSOR_STOPS,
                                        "budget",
                                        day,
                                        NOON)));
        assertThat(noticed.state()).isInstanceOf(Engagement.Running.class);
        noticed.when(on(day.minusMillis(1))).expect(List.of());
        noticed.when(on(day))
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        EngagementEnded.class,
                                        it -> {
                                            assertThat(it.endedAt()).isEqualTo(day);
                                            assertThat(it.endedBy()).isEqualTo(SPONSOR);
                                        }));
        noticed.when(ends(CLIENT))
                .expectThat(events ->
                        assertThat(events).singleElement().isInstanceOf(EngagementEnded.class));
        assertThat(noticed.givenCommands(List.of(on(day))).state()).isInstanceOf(Ended.class);
    }

    @Test
    void a9_notice_is_told_with_its_day() {
        Instant day = NOON.plus(Duration.ofDays(7));
        agreed.when(new EndEngagement(ENGAGEMENT, COACH, ReasonClass.OTHER, "", day, NOON))
                .expectThat(events ->
                        assertThat(events)
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        EngagementNoticeGiven.class,
                                        it -> assertThat(it.endsAt()).isEqualTo(day)));
    }

    private static AskForReconfirmation asks(PersonId person, ReconfirmationCause cause) {
        return new AskForReconfirmation(ENGAGEMENT, person, cause, NOON);
    }

    private static StateReconfirmation with(StateReconfirmation it, int version, Sha256 hash) {
        return new StateReconfirmation(
                it.engagement(), version, it.by(), hash, it.outcome(), it.reviewed(), "", it.at());
    }

    private static ReconfirmationReminded reminded(int number) {
        return new ReconfirmationReminded(ENGAGEMENT, 1, number);
    }

    private static ReconfirmationFellDue fellDue(List<? extends EngagementEvent> events) {
        return events.stream()
                .filter(ReconfirmationFellDue.class::isInstance)
                .map(ReconfirmationFellDue.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("it did not fall due: " + events));
    }

    private static Standing standing(Scenario<Engagement, ?, ?> scenario) {
        Version first = ((Opened) scenario.state()).versions().get(1);
        return ((Signed) Objects.requireNonNull(first)).standing();
    }
}
