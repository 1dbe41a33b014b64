package io.confide.gateway.viewing;

import static io.confide.gateway.clientview.Way.NEXT_COACH;
import static io.confide.gateway.clientview.Way.day;
import static io.confide.gateway.clientview.Way.feedback;
import static io.confide.gateway.clientview.Way.handedOver;
import static io.confide.gateway.clientview.Way.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.AimId;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.EventJson;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReflectionId;
import io.confide.events.ReportId;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionShared;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.visibility.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A12: earlier records pass to the new coach only as far as the client releases them. */
class HandoverTest {
    private static final Names NAMES = person -> new Who(person, Optional.empty());
    private static final Sha256 HASH = Sha256.of("x".getBytes(StandardCharsets.UTF_8));

    private static Story handed(RecordClass... released) {
        return Story.running().then(day(10), proposed("h1"), handedOver("h1", released));
    }

    private static Reading<EngagementFile> look(Story story) {
        return Showing.file(story.view(), Viewer.COACH, NEXT_COACH, NAMES, day(11)).orElseThrow();
    }

    private static String seen(Story story) {
        return EventJson.mapper().writeValueAsString(look(story).answer());
    }

    private static Set<RecordClass> marks(String json) {
        Set<RecordClass> found = EnumSet.noneOf(RecordClass.class);
        var mark = Pattern.compile("«(K[0-9P]+)»").matcher(json);
        while (mark.find()) {
            found.add(RecordClass.valueOf(mark.group(1)));
        }
        return found;
    }

    @Test
    void the_new_coach_starts_with_the_shared_agreement_and_nothing_earlier() {
        String seen = seen(handed());

        assertThat(marks(seen)).containsExactlyInAnyOrder(RecordClass.K0, RecordClass.K3);
        assertThat(seen)
                .contains("reason of the handover")
                .contains("\"sessions\":[]")
                .contains("\"sessionsHeld\":0")
                .doesNotContain("custody");
        assertThat(look(handed()).kinds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"K1", "K3P", "K4", "K5", "K6", "K7", "K10"})
    void what_the_client_released_passes_and_no_other_kind(RecordClass released) {
        assertThat(marks(seen(handed(released))))
                .containsExactlyInAnyOrder(RecordClass.K0, RecordClass.K3, released);
    }

    @ParameterizedTest
    @EnumSource(names = {"K2", "K8", "K11"})
    void what_never_passes_does_not_pass_even_when_released(RecordClass released) {
        Story story =
                Story.running()
                        .then(day(9), feedback("f1"))
                        .then(day(10), proposed("h1"), handedOver("h1", released));

        assertThat(marks(seen(story))).containsExactlyInAnyOrder(RecordClass.K0, RecordClass.K3);
    }

    @Test
    void what_is_recorded_from_then_on_is_the_new_coachs_to_read() {
        Story story =
                handed().then(
                                day(11),
                                new SessionRescheduled(
                                        Story.ENGAGEMENT, new SessionId("s2"), day(40), 30),
                                new AimSet(
                                        Story.ENGAGEMENT,
                                        new AimId("a2"),
                                        Personal.of("a new aim")),
                                new NoteWritten(
                                        Story.ENGAGEMENT,
                                        new SessionId("s2"),
                                        new NoteId("n9"),
                                        NEXT_COACH,
                                        Personal.of(HASH),
                                        Personal.of("a new note")),
                                new CoachReflectionWritten(
                                        Story.ENGAGEMENT,
                                        new SessionId("s2"),
                                        new ReflectionId("mine"),
                                        NEXT_COACH,
                                        Personal.of("my own reflection")),
                                new ReportDrafted(
                                        Story.ENGAGEMENT,
                                        new ReportId("r2"),
                                        1,
                                        NEXT_COACH,
                                        HASH,
                                        Personal.of("salt"),
                                        Personal.of("a new report")),
                                feedback("f2"));

        assertThat(seen(story))
                .contains("a new aim", "a new note", "my own reflection", "a new report")
                .contains("feedback f2")
                .contains("\"minutes\":30")
                .doesNotContain("«K1»", "«K4»", "«K6»", "«K8»", "«K10»");
    }

    @Test
    void a_reflection_shared_again_with_the_new_coach_is_theirs_to_read() {
        Story story =
                handed().then(
                                day(11),
                                new ClientReflectionShared(
                                        Story.ENGAGEMENT, new ReflectionId("own")));

        assertThat(seen(story))
                .contains("own reflection")
                .doesNotContain("shared reflection", "coach reflection");
    }

    @Test
    void an_open_proposal_changes_nothing_for_the_coach_of_today() {
        Story open = Story.running().then(day(10), proposed("h1"));

        var file =
                Showing.file(open.view(), Viewer.COACH, Story.COACH, NAMES, day(11))
                        .orElseThrow()
                        .answer();
        assertThat(file.aims().orElseThrow()).hasSize(1);
        assertThat(file.coach().id()).isEqualTo(Story.COACH);
    }

    @Test
    void the_client_goes_on_seeing_everything() {
        String before =
                EventJson.mapper()
                        .writeValueAsString(
                                Showing.file(
                                                Story.running().view(),
                                                Viewer.CLIENT,
                                                Story.CLIENT,
                                                NAMES,
                                                day(11))
                                        .orElseThrow()
                                        .answer());
        String after =
                EventJson.mapper()
                        .writeValueAsString(
                                Showing.file(
                                                handed().view(),
                                                Viewer.CLIENT,
                                                Story.CLIENT,
                                                NAMES,
                                                day(11))
                                        .orElseThrow()
                                        .answer());
        assertThat(marks(after)).containsAll(marks(before));
    }
}
