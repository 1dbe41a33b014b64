package io.confide.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.faults.check.Told.Outcome;
import io.confide.faults.check.Verdict.Wrong;
import io.confide.faults.work.Deed;
import io.confide.faults.work.Saying.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which a history can be wrong is noticed, and counted as what it is. */
class CheckerTest {
    private final Office office = new Office();
    private Map<String, View> fresh = Map.of();

    @BeforeEach
    void aFewThingsHappen() {
        office.write(Kind.AIM, "anna");
        office.write(Kind.NOTE, "anna");
        office.write(Kind.ACTION, "ben", "anna", "ben");
        office.write(Kind.NOTE, "anna");
        fresh = office.copyOfViews();
    }

    private void expect(int lost, int duplicated, int reordered, int leaked) {
        Verdict verdict = office.verdict(fresh);
        assertThat(
                        List.of(
                                verdict.count(Wrong.LOST),
                                verdict.count(Wrong.DUPLICATED),
                                verdict.count(Wrong.REORDERED),
                                verdict.count(Wrong.LEAKED)))
                .as("%s", verdict.findings())
                .containsExactly(lost, duplicated, reordered, leaked);
    }

    @Test
    void a_faultless_history_is_clean() {
        expect(0, 0, 0, 0);
        assertThat(office.verdict(fresh).isClean()).isTrue();
    }

    @Test
    void an_acknowledged_command_that_is_not_in_the_log_is_lost() {
        Deed deed = new Deed(UUID.randomUUID(), OptionalLong.empty(), List.of());
        office.history.add(new Told(deed, 100, 105, Outcome.ACKNOWLEDGED, 7));
        expect(1, 0, 0, 0);
    }

    @Test
    void an_unknown_command_may_be_there_or_not() {
        Told last = office.history.removeLast();
        office.history.add(new Told(last.deed(), last.sent(), last.answered(), Outcome.UNKNOWN, 0));
        Deed other = new Deed(UUID.randomUUID(), OptionalLong.empty(), List.of());
        office.history.add(new Told(other, 100, 105, Outcome.UNKNOWN, 0));
        expect(0, 0, 0, 0);
    }

    @Test
    void a_command_that_is_asked_for_again_and_then_acknowledged_is_one_command() {
        Told last = office.history.removeLast();
        office.history.add(new Told(last.deed(), last.sent(), last.answered(), Outcome.UNKNOWN, 0));
        office.history.add(
                new Told(
                        last.deed(),
                        last.sent() + 100,
                        last.answered() + 100,
                        Outcome.ACKNOWLEDGED,
                        last.position()));
        expect(0, 0, 0, 0);
    }

    @Test
    void a_refused_command_that_was_written_is_one_too_many() {
        Told last = office.history.removeLast();
        office.history.add(new Told(last.deed(), last.sent(), last.answered(), Outcome.REFUSED, 0));
        expect(0, 1, 0, 0);
    }

    @Test
    void what_nobody_asked_for_is_one_too_many() {
        office.history.removeLast();
        expect(0, 1, 0, 0);
    }

    @Test
    void an_event_that_is_in_the_log_twice_is_counted() {
        Entry last = office.log.getLast();
        office.log.add(
                new Entry(
                        7,
                        last.command(),
                        last.id(),
                        "anna",
                        4,
                        last.name(),
                        last.item(),
                        last.word()));
        assertThat(office.verdict(fresh).count(Wrong.DUPLICATED)).isEqualTo(2);
    }

    @Test
    void a_hole_in_the_log_is_a_loss() {
        office.log.remove(0);
        assertThat(office.verdict(fresh).count(Wrong.LOST)).isPositive();
    }

    @Test
    void two_entries_that_changed_places_are_noticed() {
        Collections.swap(office.log, 0, 1);
        assertThat(office.verdict(fresh).count(Wrong.REORDERED)).isPositive();
    }

    @Test
    void another_word_at_the_same_place_is_a_loss() {
        Entry one = office.log.getFirst();
        office.log.set(
                0,
                new Entry(
                        one.position(),
                        one.command(),
                        one.id(),
                        one.stream(),
                        one.seq(),
                        one.name(),
                        one.item(),
                        Optional.of("something else")));
        expect(1, 0, 0, 0);
    }

    @Test
    void one_who_asked_after_the_answer_of_another_stands_behind_them() {
        Told first = office.history.removeFirst();
        office.history.add(
                new Told(first.deed(), 1000, 1005, Outcome.ACKNOWLEDGED, first.position()));
        expect(0, 0, 3, 0);
    }

    @Test
    void a_command_that_is_not_in_the_place_it_asked_for_is_noticed() {
        Told first = office.history.removeFirst();
        Deed asked = new Deed(first.deed().command(), OptionalLong.of(3), first.deed().sayings());
        office.history.add(
                new Told(asked, first.sent(), first.answered(), first.outcome(), first.position()));
        expect(0, 0, 1, 0);
    }

    @Test
    void an_event_that_is_in_no_partition_is_lost_unless_it_was_taken_out() {
        Piece last = office.topic.removeLast();
        expect(1, 0, 0, 0);
        office.removed.add(last.position());
        expect(0, 0, 0, 0);
    }

    @Test
    void records_that_are_there_twice_are_no_harm() {
        office.topic.addAll(List.copyOf(office.topic));
        expect(0, 0, 0, 0);
    }

    @Test
    void a_record_that_comes_too_late_is_noticed() {
        List<Piece> ofAnna =
                office.topic.stream()
                        .filter(it -> it.partition() == office.topic.getFirst().partition())
                        .toList();
        int last = office.topic.indexOf(ofAnna.getLast());
        Collections.swap(office.topic, 0, last);
        assertThat(office.verdict(fresh).count(Wrong.REORDERED)).isPositive();
    }

    @Test
    void a_record_that_names_another_before_it_would_hide_a_loss() {
        Piece last = office.topic.removeLast();
        office.topic.add(
                new Piece(last.partition(), last.offset(), last.position(), last.name(), 0, false));
        expect(1, 0, 0, 0);
    }

    @Test
    void a_record_of_nothing_in_the_log_is_one_too_many() {
        office.topic.add(new Piece(0, 99, 99, "aim.set", 0, false));
        assertThat(office.verdict(fresh).count(Wrong.DUPLICATED)).isEqualTo(1);
    }

    private void annaIs(List<Long> positions) {
        View view = fresh.getOrDefault("anna", View.NOTHING);
        office.views.put("anna", new View(Map.of("anna", positions), view.words()));
    }

    @Test
    void a_view_that_folded_twice_too_little_or_out_of_turn_is_counted() {
        annaIs(List.of(1L, 2L, 4L, 4L, 6L));
        expect(0, 1, 0, 0);
        annaIs(List.of(1L, 2L, 6L));
        expect(1, 0, 0, 0);
        annaIs(List.of(1L, 4L, 2L, 6L));
        expect(0, 0, 1, 0);
        annaIs(List.of(1L, 2L, 4L, 6L, 8L));
        expect(0, 1, 0, 0);
    }

    @Test
    void a_view_that_is_missing_loses_each_of_its_events_and_words() {
        office.views.remove("ben");
        expect(4, 0, 0, 0);
    }

    @Test
    void an_effect_that_is_missing_or_there_twice_is_counted() {
        Entry last = office.reactions.removeLast();
        expect(1, 0, 0, 0);
        office.reactions.add(last);
        office.reactions.add(
                new Entry(
                        3,
                        last.command(),
                        UUID.randomUUID(),
                        "anna",
                        2,
                        last.name(),
                        "",
                        Optional.empty()));
        expect(0, 1, 0, 0);
    }

    @Test
    void what_opens_after_its_erasure_is_leaked() {
        office.erased.add("ben");
        expect(0, 0, 0, 2);
    }

    @Test
    void what_a_view_still_shows_after_an_erasure_is_leaked() {
        Map<String, View> without = new HashMap<>(fresh);
        View ben = fresh.getOrDefault("ben", View.NOTHING);
        without.put("ben", new View(ben.positions(), Map.of()));
        fresh = without;
        expect(0, 0, 0, 2);
    }

    @Test
    void a_word_that_was_found_in_a_file_is_leaked() {
        office.leaks.add("session.db");
        expect(0, 0, 0, 1);
    }
}
