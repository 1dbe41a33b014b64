package io.confide.gateway.calendar;

import static io.confide.gateway.clientview.Way.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.confide.events.RecordClass;
import io.confide.gateway.calendar.Coming.What;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.viewing.Seeing;
import io.confide.gateway.visibility.Viewer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiaryTest {
    private static List<Coming> diary(Story story, Viewer viewer) {
        ClientView view = story.view();
        return Diary.of(view, new Seeing(viewer, view));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofInstant(day(day), ZoneOffset.UTC);
    }

    @Test
    void a_running_engagement_has_its_next_session() {
        assertThat(diary(Story.running(), Viewer.COACH))
                .containsExactly(Coming.of(What.SESSION, "e1", day(30)));
    }

    @Test
    void what_was_signed_counts_in_calendar_months_until_it_is_looked_at_again() {
        Story story =
                Story.running()
                        .then(day(1), Story.offered(2, day(9), "P6M"), Story.inForce(2, day(1)));

        assertThat(diary(story, Viewer.CLIENT))
                .extracting(Coming::what, Coming::on)
                .contains(tuple(What.RECONFIRMATION, LocalDate.of(2026, 7, 6)));
        assertThat(diary(story.then(day(40), Way.reconfirmed(day(40))), Viewer.CLIENT))
                .extracting(Coming::on)
                .contains(LocalDate.of(2026, 8, 14));
    }

    @Test
    void an_offer_can_be_signed_until_its_day() {
        assertThat(
                        diary(
                                Story.running().then(day(1), Story.offered(2, day(9), "P0D")),
                                Viewer.COACH))
                .contains(Coming.of(What.OFFER_EXPIRES, "e1", day(9)));
    }

    @Test
    void a_look_that_is_due_has_two_dates_and_one_when_it_is_overdue() {
        Story due = Story.running().then(day(3), Way.fellDue(day(20)));
        assertThat(diary(due, Viewer.FIRM_ADMIN))
                .extracting(Coming::what)
                .containsExactly(What.RECONFIRMATION, What.SESSION, What.LAPSE);

        Story overdue = due.then(day(21), Way.overdue());
        assertThat(diary(overdue, Viewer.FIRM_ADMIN))
                .extracting(Coming::what)
                .containsExactly(What.SESSION, What.LAPSE);
    }

    @Test
    void what_rests_or_has_lapsed_asks_for_no_look() {
        assertThat(
                        diary(
                                Story.running()
                                        .then(day(3), Way.fellDue(day(20)), Way.lapsed(day(50))),
                                Viewer.COACH))
                .extracting(Coming::what)
                .containsExactly(What.SESSION);
        assertThat(diary(Story.running().then(day(3), Way.suspended(day(3))), Viewer.COACH))
                .extracting(Coming::what)
                .containsExactly(What.SESSION);
    }

    @Test
    void a_notice_and_the_end_of_keeping_are_in_it() {
        assertThat(diary(Story.running().then(day(2), Way.notice(day(60))), Viewer.COACH))
                .contains(Coming.of(What.NOTICE_ENDS, "e1", day(60)));
        assertThat(diary(Story.ended(), Viewer.FIRM_ADMIN))
                .filteredOn(c -> c.what() == What.RETENTION_ENDS)
                .extracting(Coming::on)
                .containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 24));
        assertThat(diary(Story.erased(), Viewer.FIRM_ADMIN))
                .extracting(Coming::what)
                .doesNotContain(What.RETENTION_ENDS);
    }

    @Test
    void a_new_coach_has_no_session_that_was_arranged_before() {
        Story handed = Story.running().then(day(10), Way.proposed("h"), Way.handedOver("h"));
        assertThat(diary(handed, Viewer.COACH)).isEmpty();

        Story released =
                Story.running()
                        .then(day(10), Way.proposed("h"), Way.handedOver("h", RecordClass.K1));
        assertThat(diary(released, Viewer.COACH)).contains(Coming.of(What.SESSION, "e1", day(30)));
        assertThat(date(30)).isEqualTo("2026-02-04");
    }

    @Test
    void the_tallest_bar_is_the_fullest_month_and_an_empty_one_has_no_height() {
        Months months =
                new Months(
                        "2026-01",
                        2,
                        "UTC",
                        List.of(
                                new Months.Month("2026-01", List.of()),
                                new Months.Month("2026-02", items(3))));

        Plot plot = Plot.of(months);

        assertThat(plot.bars()).extracting(Plot.Bar::height).containsExactly(0, 120);
        assertThat(plot.bars().getLast().y() + plot.bars().getLast().height())
                .isEqualTo(plot.ground());
    }

    private static List<Months.Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Months.Item(
                                Coming.of(What.SESSION, "e" + i, day(30)),
                                Optional.empty(),
                                new Who(Story.COACH, Optional.empty())))
                .toList();
    }
}
