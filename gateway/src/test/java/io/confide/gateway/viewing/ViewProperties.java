package io.confide.gateway.viewing;

import static io.confide.gateway.clientview.Way.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Capacity;
import io.confide.events.ConfideEvent;
import io.confide.events.EventJson;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.events.Recorded;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.visibility.Viewer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds for every history and every reader of it. */
class ViewProperties {
    private static final Names NAMES = person -> new Who(person, Optional.empty());
    private static final Set<Viewer> READERS =
            EnumSet.of(Viewer.CLIENT, Viewer.COACH, Viewer.SPONSOR, Viewer.FIRM_ADMIN);

    /** Classes whose words a reader may find, by the table, however it came. */
    private static final Map<Viewer, Set<RecordClass>> AT_MOST =
            Map.of(
                    Viewer.CLIENT,
                    EnumSet.of(
                            RecordClass.K0,
                            RecordClass.K1,
                            RecordClass.K3,
                            RecordClass.K3P,
                            RecordClass.K4,
                            RecordClass.K5,
                            RecordClass.K6,
                            RecordClass.K7,
                            RecordClass.K10,
                            RecordClass.K11,
                            RecordClass.K13),
                    Viewer.COACH,
                    EnumSet.complementOf(EnumSet.of(RecordClass.K9)),
                    Viewer.SPONSOR,
                    EnumSet.of(RecordClass.K3),
                    Viewer.FIRM_ADMIN,
                    EnumSet.of(RecordClass.K1));

    /** Things that may happen on the way, each on a day of its own. */
    enum Step {
        FEEDBACK,
        PROPOSED,
        DUE,
        OVERDUE,
        STATED,
        RECONFIRMED,
        LAPSED,
        SUSPENDED,
        RESUMED,
        REVIEWED,
        OFFERED,
        NOTICE;

        List<ConfideEvent> events(int day) {
            return switch (this) {
                case FEEDBACK -> List.of(Way.feedback("f" + day));
                case PROPOSED -> List.of(Way.proposed("h" + day), Way.declined("h" + day));
                case DUE -> List.of(Way.fellDue(day(day + 20)), Way.reminded());
                case OVERDUE -> List.of(Way.overdue());
                case STATED -> List.of(Way.stated(Capacity.COACH, day(day)));
                case RECONFIRMED -> List.of(Way.reconfirmed(day(day)));
                case LAPSED -> List.of(Way.lapsed(day(day)));
                case SUSPENDED -> List.of(Way.suspended(day(day)));
                case RESUMED -> List.of(Way.resumed(day(day)));
                case REVIEWED -> List.of(Way.reviewed(1));
                case OFFERED -> List.of(Story.offered(2, day(day + 9), "P6M"));
                case NOTICE -> List.of(Way.notice(day(day + 30)));
            };
        }

        boolean isSecret() {
            return this == FEEDBACK || this == PROPOSED;
        }
    }

    private static Story told(List<Step> steps, boolean withSecrets) {
        Story story = Story.running(Baseline.values());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (withSecrets || !step.isSecret()) {
                story.then(day(i + 1), step.events(i + 1).toArray(ConfideEvent[]::new));
            }
        }
        return story;
    }

    private static String seen(ClientView view, Viewer viewer) {
        return EventJson.mapper()
                .writeValueAsString(
                        Showing.file(view, viewer, reader(viewer), NAMES, day(40))
                                .orElseThrow()
                                .answer());
    }

    private static PersonId reader(Viewer viewer) {
        return switch (viewer) {
            case CLIENT -> Story.CLIENT;
            case COACH -> Story.COACH;
            case SPONSOR -> Story.SPONSOR;
            default -> Story.ADMIN;
        };
    }

    @Property(tries = 100)
    void every_reader_reads_the_same_after_a_rebuild(
            @ForAll @Size(max = 12) List<Step> steps, @ForAll Random random) {
        Story story = told(steps, true);
        ClientView live = story.view();
        List<Recorded<?>> again = new ArrayList<>();
        for (Recorded<?> event : story.inOrder()) {
            again.add(event);
            if (random.nextInt(3) == 0) {
                again.add(event);
            }
        }
        ClientView kept = kept(Story.fold(again));
        for (Viewer viewer : READERS) {
            assertThat(seen(kept, viewer)).isEqualTo(seen(live, viewer));
        }
    }

    /** Through JSON, as views are kept. */
    private static ClientView kept(ClientView view) {
        String json = EventJson.mapper().writeValueAsString(view);
        return EventJson.mapper().readValue(json, ClientView.class);
    }

    @Property(tries = 100)
    void a_sponsor_reads_the_same_bytes_whatever_is_between_client_coach_and_firm(
            @ForAll @Size(max = 12) List<Step> steps) {
        assertThat(seen(told(steps, true).view(), Viewer.SPONSOR))
                .isEqualTo(seen(told(steps, false).view(), Viewer.SPONSOR));
    }

    @Property(tries = 20)
    void a_sponsor_reads_the_same_bytes_whatever_the_annex_says(
            @ForAll @Size(max = 99) String words) {
        Story story = Story.running(Baseline.values());
        List<Recorded<?>> other =
                story.inOrder().stream().<Recorded<?>>map(e -> Story.annexed(e, words)).toList();

        assertThat(seen(Story.fold(other), Viewer.SPONSOR))
                .isEqualTo(seen(story.view(), Viewer.SPONSOR));
    }

    @Property(tries = 100)
    void nothing_that_is_not_in_the_table_is_shown(@ForAll @Size(max = 12) List<Step> steps) {
        ClientView view = told(steps, true).view();
        for (Viewer viewer : READERS) {
            assertThat(AT_MOST.get(viewer)).containsAll(marks(seen(view, viewer)));
        }
    }

    private static Set<RecordClass> marks(String json) {
        Set<RecordClass> found = EnumSet.noneOf(RecordClass.class);
        var mark = Pattern.compile("«(K[0-9P]+)»").matcher(json);
        while (mark.find()) {
            found.add(RecordClass.valueOf(mark.group(1)));
        }
        return found;
    }
}
