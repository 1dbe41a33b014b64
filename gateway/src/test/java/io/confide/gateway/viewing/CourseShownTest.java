package io.confide.gateway.viewing;

import static io.confide.gateway.clientview.Way.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Capacity;
import io.confide.events.EventJson;
import io.confide.events.SessionEvent.SessionHeld;
import io.confide.events.SessionId;
import io.confide.events.SessionType;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseShownTest {
    private static final Names NAMES = person -> new Who(person, Optional.empty());

    private final Story story =
            Story.running()
                    .then(day(1), Way.template(), Way.reviewed(1), Way.reviewed(2))
                    .then(day(2), Way.feedback("f1"), Way.proposed("h1"), Way.declined("h1"))
                    .then(day(3), Way.fellDue(day(20)), Way.overdue())
                    .then(day(4), Way.stated(Capacity.CLIENT, day(4)), Way.notice(day(60)));

    private EngagementFile file(Viewer viewer) {
        return Showing.file(story.view(), viewer, Story.STRANGER, NAMES, day(5))
                .orElseThrow()
                .answer();
    }

    private String json(Viewer viewer) {
        return EventJson.mapper().writeValueAsString(file(viewer));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "COACH", "SPONSOR", "FIRM_ADMIN"})
    void where_the_agreement_stands_is_known_to_all_at_the_table(Viewer viewer) {
        CourseFile course = file(viewer).course();

        assertThat(course.due().orElseThrow().overdue()).isTrue();
        assertThat(course.notice().orElseThrow().endsAt()).isEqualTo(day(60));
        assertThat(course.notice().orElseThrow().by()).contains(Capacity.CLIENT);
    }

    @Test
    void a_sponsor_reads_of_a_statement_its_outcome_and_date_alone() {
        var statement = file(Viewer.SPONSOR).course().statements().orElseThrow().getFirst();

        assertThat(statement.outcome()).isPresent();
        assertThat(statement.as()).isEmpty();
        assertThat(statement.reviewed()).isEmpty();
        assertThat(statement.remark()).isEmpty();
        assertThat(json(Viewer.CLIENT)).contains("remark of the CLIENT");
    }

    @Test
    void the_firm_knows_of_a_statement_whose_it_is_and_not_what_it_says() {
        var statement = file(Viewer.FIRM_ADMIN).course().statements().orElseThrow().getFirst();

        assertThat(statement.as()).contains(Capacity.CLIENT);
        assertThat(statement.outcome()).isEmpty();
    }

    @Test
    void feedback_is_between_client_and_coach() {
        assertThat(json(Viewer.CLIENT)).contains("feedback f1");
        assertThat(json(Viewer.COACH)).contains("feedback f1");
        assertThat(json(Viewer.SPONSOR)).doesNotContain("feedback");
        assertThat(json(Viewer.FIRM_ADMIN)).doesNotContain("feedback");
    }

    @Test
    void a_handover_is_known_to_the_firm_without_its_reason_and_to_the_sponsor_not_at_all() {
        assertThat(json(Viewer.COACH)).contains("reason of the handover");
        assertThat(json(Viewer.FIRM_ADMIN))
                .contains("\"handovers\"", "nora")
                .doesNotContain("reason of the handover", "released");
        assertThat(json(Viewer.SPONSOR)).doesNotContain("handover", "nora");
    }

    @Test
    void a_legal_review_has_words_for_the_parties_and_a_verdict_for_the_firm() {
        assertThat(json(Viewer.SPONSOR)).contains("legal remarks");
        assertThat(json(Viewer.FIRM_ADMIN))
                .contains("SOUND_WITH_REMARKS")
                .doesNotContain("«K3» reviewer", "legal remarks");
    }

    @Test
    void a_review_of_a_draft_is_known_only_to_whom_the_draft_is() {
        assertThat(file(Viewer.COACH).course().reviews().orElseThrow()).hasSize(2);
        assertThat(file(Viewer.SPONSOR).course().reviews().orElseThrow()).hasSize(1);
        assertThat(file(Viewer.FIRM_ADMIN).course().reviews().orElseThrow()).hasSize(1);
    }

    @Test
    void where_the_wording_came_from_is_for_coach_and_firm() {
        assertThat(json(Viewer.COACH)).contains("\"template\":{\"id\":\"t1\",\"edition\":3}");
        assertThat(json(Viewer.FIRM_ADMIN)).contains("\"template\"");
        assertThat(json(Viewer.CLIENT)).doesNotContain("\"template\"");
        assertThat(json(Viewer.SPONSOR)).doesNotContain("\"template\"");
    }

    @Test
    void the_words_of_a_notice_are_shown_to_nobody() {
        for (Viewer viewer : List.of(Viewer.CLIENT, Viewer.COACH, Viewer.SPONSOR)) {
            assertThat(json(viewer)).doesNotContain("remark of the notice");
        }
    }

    @Test
    void a_session_held_while_nothing_bound_keeps_its_mark_when_a_new_version_binds() {
        story.then(day(50), Way.lapsed(day(50)))
                .then(
                        day(55),
                        new SessionHeld(
                                Story.ENGAGEMENT,
                                new SessionId("s2"),
                                SessionType.COACHING,
                                day(54),
                                60))
                .then(day(70), Story.inForce(2, day(70)));

        var sessions = file(Viewer.COACH).sessions().orElseThrow();
        assertThat(sessions.getFirst().lapsed()).isEmpty();
        assertThat(sessions.getLast().lapsed()).contains(true);
        assertThat(file(Viewer.COACH).course().lapsedSince()).isEmpty();
    }
}
