package io.confide.gateway.history;

import static io.confide.gateway.clientview.Way.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Capacity;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.viewing.Names;
import io.confide.gateway.viewing.Seeing;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final Names NAMES = person -> new Who(person, Optional.empty());

    private static Story way(Story story) {
        return story.then(day(1), Way.template(), Way.reviewed(1), Way.reviewed(2))
                .then(day(2), Way.feedback("f1"), Way.proposed("h1"), Way.declined("h1"))
                .then(day(3), Way.fellDue(day(20)), Way.reminded(), Way.overdue())
                .then(day(4), Way.stated(Capacity.CLIENT, day(4)), Way.reconfirmed(day(4)));
    }

    private static History history(Story story, Viewer viewer, PersonId reader) {
        ClientView view = story.view();
        return Histories.of(view, new Seeing(viewer, view), reader, NAMES);
    }

    private static List<String> events(Story story, Viewer viewer, PersonId reader) {
        return history(story, viewer, reader).items().stream().map(HistoryEntry::event).toList();
    }

    @Test
    void the_client_reads_who_did_what_when_in_words_and_in_order() {
        History history = history(way(Story.running()), Viewer.CLIENT, Story.CLIENT);

        assertThat(history.items())
                .extracting(HistoryEntry::says)
                .startsWith("The client file was opened.", "Version 1 was written.")
                .contains(
                        "Version 1 was signed as client.",
                        "Version 1 came into force.",
                        "It was time to look at the agreement again: its period was over.",
                        "Version 1 was reconfirmed: unchanged.")
                .doesNotContain("Version 1 began with the wording of a template.");
        assertThat(history.items()).extracting(HistoryEntry::position).isSorted();
    }

    @Test
    void a_sponsor_finds_no_trace_of_feedback_handovers_drafts_or_causes() {
        History history = history(way(Story.running()), Viewer.SPONSOR, Story.SPONSOR);

        assertThat(history.items())
                .extracting(HistoryEntry::event)
                .doesNotContain(
                        "agreement.drafted",
                        "feedback.given",
                        "handover.proposed",
                        "handover.declined",
                        "agreement.template-taken")
                .containsOnlyOnce("agreement.legally-reviewed")
                .contains("agreement.offered", "agreement.reconfirmed");
        assertThat(history.items())
                .extracting(HistoryEntry::says)
                .contains("It was time to look at the agreement again.");
        assertThat(history.items())
                .filteredOn(e -> e.event().equals("reconfirmation.stated"))
                .allSatisfy(e -> assertThat(e.as()).isEmpty());
    }

    @Test
    void a_sponsor_reads_the_clients_name_only_where_term_16_gives_it() {
        assertThat(names(history(Story.running(), Viewer.SPONSOR, Story.SPONSOR)))
                .doesNotContain(Story.CLIENT)
                .contains(Story.COACH);
        assertThat(names(history(Story.running(Baseline.IDENTITY), Viewer.SPONSOR, Story.SPONSOR)))
                .contains(Story.CLIENT);
    }

    private static List<PersonId> names(History history) {
        return history.items().stream().flatMap(e -> e.who().stream()).map(Who::id).toList();
    }

    @Test
    void whoever_got_a_copy_is_named_where_they_may_be() {
        assertThat(whom(history(Story.running(), Viewer.COACH, Story.COACH)))
                .containsExactly(Story.CLIENT);
        assertThat(whom(history(Story.running(), Viewer.SPONSOR, Story.SPONSOR))).isEmpty();
    }

    private static List<PersonId> whom(History history) {
        return history.items().stream().flatMap(e -> e.whom().stream()).map(Who::id).toList();
    }

    @Test
    void the_firm_reads_that_somebody_looked_and_not_what_they_found() {
        Story story = way(Story.running());

        assertThat(events(story, Viewer.FIRM_ADMIN, Story.ADMIN))
                .contains("handover.proposed", "agreement.template-taken", "reconfirmation.stated")
                .doesNotContain("feedback.given", "agreement.drafted", "agreement.shown");
        assertThat(history(story, Viewer.FIRM_ADMIN, Story.ADMIN).items())
                .filteredOn(e -> e.event().equals("reconfirmation.stated"))
                .extracting(HistoryEntry::says)
                .containsExactly("Version 1 was looked at again.");
    }

    @Test
    void a_new_coach_reads_of_drafts_and_feedback_from_then_on() {
        Story story =
                way(Story.running())
                        .then(day(10), Way.proposed("h2"), Way.handedOver("h2", RecordClass.K4))
                        .then(day(11), Way.feedback("f2"));

        assertThat(events(story, Viewer.COACH, Way.NEXT_COACH))
                .doesNotContain("agreement.drafted")
                .contains("agreement.offered", "coach.changed")
                .containsOnlyOnce("feedback.given");
    }

    @Test
    void every_entry_has_words() {
        Story story =
                way(Story.erased())
                        .then(day(5), Way.suspended(day(5)), Way.resumed(day(6)))
                        .then(day(7), Way.lapsed(day(7)), Way.notice(day(60)))
                        .then(day(8), Way.proposed("h3"), Way.takenBack("h3"));

        assertThat(history(story, Viewer.CLIENT, Story.CLIENT).items())
                .allSatisfy(e -> assertThat(e.says()).endsWith(".").isNotEqualTo(e.event()));
    }
}
