package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Whether the topics are as they were promised. */
class TopicConcernsTest {
    private static final List<String> NOT_THERE = List.of("The topic is not there.");
    private static final List<String> WELL = List.of();

    private final Deque<Optional<List<String>>> looks = new ArrayDeque<>();
    private final TopicConcerns concerns =
            new TopicConcerns(
                    () -> looks.remove().orElseThrow(() -> new KafkaException("nobody answers")));

    @Test
    void a_topic_that_was_not_there_and_appears_is_no_concern_any_more() {
        looks.add(Optional.of(NOT_THERE));
        looks.add(Optional.of(NOT_THERE));
        looks.add(Optional.of(WELL));
        concerns.look();

        assertThat(concerns.now()).isEqualTo(NOT_THERE);
        assertThat(concerns.now()).isEmpty();
    }

    @Test
    void what_is_well_is_not_asked_about_again() {
        looks.add(Optional.of(WELL));
        concerns.look();

        assertThat(concerns.now()).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void while_nobody_answers_the_concern_stays() {
        looks.add(Optional.of(NOT_THERE));
        looks.add(Optional.empty());
        looks.add(Optional.of(WELL));
        concerns.look();

        assertThat(concerns.now()).isEqualTo(NOT_THERE);
        assertThat(concerns.now()).isEmpty();
    }

    @Test
    void a_start_fails_when_nobody_answers() {
        looks.add(Optional.empty());

        assertThatExceptionOfType(KafkaException.class).isThrownBy(concerns::look);
    }
}
