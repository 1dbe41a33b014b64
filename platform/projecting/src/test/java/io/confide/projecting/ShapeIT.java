package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.StoredEvent;
import io.confide.events.Personal;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.SessionScheduled;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of Confide whose views hold more than those that are kept. */
class ShapeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** As it was before the update. */
    record Before(Personal<String> place) {}

    /** As it is now. */
    record Now(Personal<String> place, int minutes) {}

    @TempDir Path dir;
    private Newsroom news;
    private Optional<ProjectionRuntime> runtime = Optional.empty();

    @BeforeEach
    void open() {
        news = new Newsroom(dir);
    }

    @AfterEach
    void close() {
        runtime.ifPresent(ProjectionRuntime::close);
        news.close();
    }

    @Test
    void views_of_another_shape_are_learned_anew_and_read_only_when_they_are_whole() {
        start(new Meeting<>(Before.class, 1));
        StoredEvent first = news.publish(news.house.scheduled("e1", 1, 50));
        assertThat(sees(first)).isTrue();
        runtime.orElseThrow().close();

        Meeting<Now> updated = new Meeting<>(Now.class, 1);
        start(updated);

        assertThat(sees(first)).isTrue();
        Now view = runtime.orElseThrow().views(updated).get("e1").orElseThrow();
        assertThat(view.minutes()).isEqualTo(50);
        assertThat(view.place().required()).isEqualTo("at the lake 1");
        await().untilAsserted(
                        () -> assertThat(runtime.orElseThrow().health().troubles()).isEmpty());
        assertThat(runtime.orElseThrow().rollback("meetings")).isFalse();
    }

    @Test
    void what_an_older_confide_kept_without_telling_its_shape_is_learned_anew_too() {
        start(new Meeting<>(Before.class, 1));
        StoredEvent first = news.publish(news.house.scheduled("e1", 1, 50));
        assertThat(sees(first)).isTrue();
        runtime.orElseThrow().close();
        news.house.storage.documents().drop(Shapes.COLLECTION);

        Meeting<Now> updated = new Meeting<>(Now.class, 1);
        start(updated);

        assertThat(sees(first)).isTrue();
        assertThat(runtime.orElseThrow().views(updated).get("e1")).isPresent();
    }

    @Test
    void views_of_the_same_shape_stay() {
        start(new Meeting<>(Before.class, 1));
        assertThat(sees(news.publish(news.house.scheduled("e1", 1, 50)))).isTrue();
        runtime.orElseThrow().close();

        start(new Meeting<>(Before.class, 1));

        assertThat(new Generations(news.house.storage).of("meetings").active()).isEqualTo(1);
    }

    @Test
    void an_instance_of_an_older_version_stops_instead_of_writing_what_nobody_can_read() {
        start(new Meeting<>(Before.class, 1));
        assertThat(sees(news.publish(news.house.scheduled("e1", 1, 50)))).isTrue();

        new Shapes(news.house.storage).write(new Meeting<>(Now.class, 1));
        StoredEvent second = news.publish(news.house.scheduled("e2", 1, 50));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(runtime.orElseThrow().health().troubles())
                                .anyMatch(it -> it.contains("another version of this service")));
        assertThat(runtime.orElseThrow().await(token(second), Duration.ofMillis(200))).isFalse();
    }

    @Test
    void a_shape_is_what_documents_consist_of_and_how_they_are_made() {
        assertThat(Shape.of(new Meeting<>(Before.class, 1)))
                .isEqualTo(Shape.of(new Meeting<>(Before.class, 1)))
                .isNotEqualTo(Shape.of(new Meeting<>(Now.class, 1)))
                .isNotEqualTo(Shape.of(new Meeting<>(Before.class, 2)));
        assertThat(Shape.of(new Diaries("diaries", false)))
                .isEqualTo(Shape.of(new Diaries("others", true)));
    }

    private void start(Projection<?> projection) {
        Wiring wiring = news.wiring(Optional.of("one"), news.house.storage, news.house.healer());
        ProjectionRuntime started = ProjectionRuntime.of(wiring, List.of(projection), List.of());
        started.start();
        runtime = Optional.of(started);
    }

    private boolean sees(StoredEvent event) {
        return runtime.orElseThrow().await(token(event), PATIENCE);
    }

    private static PositionToken token(StoredEvent event) {
        return new PositionToken(
                List.of(new PositionToken.Entry("session", event.position(), event.subject())));
    }

    /** The last session of an engagement, in one shape or the other. */
    private record Meeting<V>(Class<V> type, int revision) implements Projection<V> {
        @Override
        public String name() {
            return "meetings";
        }

        @Override
        public Set<String> sources() {
            return Set.of("session");
        }

        @Override
        public Collection<String> keys(Recorded<?> event) {
            return List.of(event.event().subject());
        }

        @Override
        public V initial(String key) {
            return made(Personal.of(""), 0);
        }

        @Override
        public V fold(V view, Recorded<?> event) {
            return event.event() instanceof SessionScheduled e
                    ? made(e.place(), e.minutes())
                    : view;
        }

        private V made(Personal<String> place, int minutes) {
            return type.cast(type == Now.class ? new Now(place, minutes) : new Before(place));
        }
    }
}
