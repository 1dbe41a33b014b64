package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.History.Kept;
import io.confide.eventlog.History.Place;
import io.confide.eventlog.History.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the checker of histories finds when somebody tampered with one. */
class HistoryTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private final List<Told> told =
            new ArrayList<>(
                    List.of(
                            new Told("w", FIRST, 1),
                            new Told("w", SECOND, 3),
                            new Told("v", THIRD, 4)));
    private final List<Kept> kept =
            new ArrayList<>(
                    List.of(
                            new Kept(FIRST, 1, List.of(new Place("s", 0), new Place("s", 1))),
                            new Kept(SECOND, 3, List.of(new Place("s", 2))),
                            new Kept(THIRD, 4, List.of(new Place("t", 0)))));

    private List<String> faults() {
        return new History(told, kept).faults();
    }

    @Test
    void an_honest_one_is_without_fault_even_with_what_nobody_was_told_of() {
        kept.add(new Kept(new UUID(0, 4), 5, List.of(new Place("t", 1))));
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_answer_without_its_commit_is_a_loss() {
        kept.removeLast();
        assertThat(faults()).singleElement().asString().startsWith("lost");
    }

    @Test
    void a_commit_at_another_place_than_answered_was_moved() {
        told.set(1, new Told("w", SECOND, 2));
        assertThat(faults()).singleElement().asString().startsWith("moved to 3");
    }

    @Test
    void a_command_that_is_there_twice_is_doubled() {
        kept.add(new Kept(THIRD, 5, List.of(new Place("t", 1))));
        told.removeLast();
        assertThat(faults()).singleElement().asString().startsWith("doubled");
    }

    @Test
    void a_position_that_nobody_has_is_a_hole() {
        kept.set(2, new Kept(THIRD, 5, List.of(new Place("t", 0))));
        told.removeLast();
        assertThat(faults()).singleElement().asString().startsWith("hole: 4 expected");
    }

    @Test
    void a_stream_that_goes_back_is_out_of_order() {
        kept.set(1, new Kept(SECOND, 3, List.of(new Place("s", 1))));
        assertThat(faults()).singleElement().asString().startsWith("out of order");
    }

    @Test
    void a_later_answer_for_an_earlier_place_is_a_reordering() {
        told.set(0, new Told("w", SECOND, 3));
        told.set(1, new Told("w", FIRST, 1));
        assertThat(faults()).singleElement().asString().startsWith("reordered");
    }
}
