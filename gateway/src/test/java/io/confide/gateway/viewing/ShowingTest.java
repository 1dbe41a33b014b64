package io.confide.gateway.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EventJson;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.visibility.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShowingTest {
    private static final Names NAMES = person -> new Who(person, Optional.empty());

    private static Reading<EngagementFile> look(ClientView view, Viewer viewer, PersonId reader) {
        return Showing.file(view, viewer, reader, NAMES, Story.START).orElseThrow();
    }

    private static String json(ClientView view, Viewer viewer, PersonId reader) {
        return EventJson.mapper().writeValueAsString(look(view, viewer, reader).answer());
    }

    /** Which classes left their mark in the answer. */
    private static Set<RecordClass> marks(String json) {
        Set<RecordClass> found = EnumSet.noneOf(RecordClass.class);
        var mark = Pattern.compile("«(K[0-9P]+)»").matcher(json);
        while (mark.find()) {
            found.add(RecordClass.valueOf(mark.group(1)));
        }
        return found;
    }

    @Test
    void the_client_sees_everything_but_the_coachs_own_reflection() {
        assertThat(marks(json(Story.running().view(), Viewer.CLIENT, Story.CLIENT)))
                .containsExactlyInAnyOrder(
                        RecordClass.K1,
                        RecordClass.K3,
                        RecordClass.K3P,
                        RecordClass.K4,
                        RecordClass.K5,
                        RecordClass.K6,
                        RecordClass.K7,
                        RecordClass.K10,
                        RecordClass.K13);
    }

    @Test
    void the_coach_sees_a_reflection_of_the_client_only_when_it_is_shared() {
        String seen = json(Story.running().view(), Viewer.COACH, Story.COACH);
        assertThat(seen).contains("shared reflection").doesNotContain("own reflection");
        assertThat(seen).contains("coach reflection");
    }

    @Test
    void the_coach_sees_own_questions_and_neither_consents_nor_others_questions() {
        String seen = json(Story.running().view(), Viewer.COACH, Story.COACH);
        assertThat(seen)
                .contains("coach's own purpose")
                .doesNotContain("sponsor's purpose")
                .doesNotContain("client's purpose")
                .doesNotContain("\"grants\"");
    }

    @Test
    void of_a_note_that_the_client_keeps_the_coach_sees_only_that_it_is_there() {
        var kept =
                look(Story.running().view(), Viewer.COACH, Story.COACH)
                        .answer()
                        .notes()
                        .orElseThrow()
                        .getLast();
        assertThat(kept.text()).isEmpty();
        assertThat(kept.hash()).isEmpty();
    }

    @Test
    void the_sponsor_sees_the_shared_body_and_what_term_16_says() {
        String bare = json(Story.running().view(), Viewer.SPONSOR, Story.SPONSOR);
        assertThat(marks(bare)).containsExactly(RecordClass.K3);
        assertThat(bare)
                .doesNotContain("sessions")
                .doesNotContain("\"client\":")
                .doesNotContain("annex")
                .doesNotContain("report")
                .doesNotContain("due");
        String told = json(Story.running(Baseline.values()).view(), Viewer.SPONSOR, Story.SPONSOR);
        assertThat(told).contains("\"sessionsHeld\":1").contains("\"client\":");
        assertThat(marks(told)).containsExactly(RecordClass.K3);
    }

    @Test
    void a_sponsor_who_gets_dates_gets_those_of_held_sessions_only() {
        var sessions =
                look(Story.running(Baseline.DATES).view(), Viewer.SPONSOR, Story.SPONSOR)
                        .answer()
                        .sessions()
                        .orElseThrow();
        assertThat(sessions).hasSize(1);
        assertThat(sessions.getFirst().place()).isEmpty();
    }

    @Test
    void the_firms_admin_sees_no_word_of_it() {
        String seen = json(Story.running().view(), Viewer.FIRM_ADMIN, Story.ADMIN);
        assertThat(marks(seen)).isSubsetOf(RecordClass.K1);
        assertThat(seen).contains("\"agreements\"").doesNotContain("\"body\"");
        assertThat(
                        look(Story.running().view(), Viewer.FIRM_ADMIN, Story.ADMIN)
                                .answer()
                                .agreements()
                                .orElseThrow())
                .extracting(EngagementFile.Agreement::version)
                .containsExactly(1);
    }

    @Test
    void strangers_and_supervisors_are_told_nothing() {
        ClientView view = Story.running().view();
        for (Viewer viewer : new Viewer[] {Viewer.SUPERVISOR, Viewer.OTHER}) {
            assertThat(Showing.file(view, viewer, Story.STRANGER, NAMES, Story.START)).isEmpty();
            assertThat(Showing.line(view, viewer, Story.STRANGER, NAMES, Story.START)).isEmpty();
        }
    }

    @Test
    void after_the_end_nobody_but_the_client_reads_routinely() {
        String seen = json(Story.ended().view(), Viewer.COACH, Story.COACH);
        assertThat(marks(seen))
                .containsExactlyInAnyOrder(RecordClass.K1, RecordClass.K3, RecordClass.K13);
        assertThat(marks(json(Story.ended().view(), Viewer.CLIENT, Story.CLIENT)))
                .contains(RecordClass.K6);
    }

    @Test
    void a_reading_names_exactly_the_confidential_kinds_it_contains() {
        var reading = look(Story.running().view(), Viewer.COACH, Story.COACH);
        assertThat(reading.kinds())
                .containsExactly(
                        RecordClass.K3P,
                        RecordClass.K4,
                        RecordClass.K5,
                        RecordClass.K6,
                        RecordClass.K7,
                        RecordClass.K10);
        assertThat(look(Story.running().view(), Viewer.SPONSOR, Story.SPONSOR).kinds()).isEmpty();
    }

    @Test
    void a_coachs_own_reflection_is_read_by_its_author_without_a_trace() {
        ClientView view = Story.running().view();

        assertThat(look(view, Viewer.COACH, Story.COACH).kinds()).doesNotContain(RecordClass.K8);
        assertThat(look(view, Viewer.COACH, Story.STRANGER).kinds()).contains(RecordClass.K8);
    }

    @Test
    void a_line_counts_open_actions_for_client_and_coach_only() {
        ClientView view = Story.running(Baseline.values()).view();
        assertThat(line(view, Viewer.COACH).openActions()).contains(1);
        assertThat(line(view, Viewer.SPONSOR).openActions()).isEmpty();
        assertThat(line(view, Viewer.FIRM_ADMIN).openActions()).isEmpty();
        assertThat(line(view, Viewer.SPONSOR).nextSession()).isEmpty();
    }

    private static EngagementLine line(ClientView view, Viewer viewer) {
        return Showing.line(view, viewer, Story.STRANGER, NAMES, Story.START).orElseThrow();
    }

    @Test
    void the_access_log_puts_all_logs_together() {
        assertThat(Access.in(Story.running().view(), NAMES))
                .extracting(Access::act)
                .containsExactlyInAnyOrder(
                        Access.Act.READ,
                        Access.Act.READ,
                        Access.Act.READ,
                        Access.Act.DISCLOSED,
                        Access.Act.TOLD_NOTHING,
                        Access.Act.ASKED,
                        Access.Act.ASKED);
    }
}
