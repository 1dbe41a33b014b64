package io.confide.retention.keeping;

import static io.confide.retention.keeping.Story.DAY;
import static io.confide.retention.keeping.Story.due;
import static io.confide.retention.keeping.Story.end;
import static io.confide.retention.keeping.Story.endUnsigned;
import static io.confide.retention.keeping.Story.look;
import static io.confide.retention.keeping.Story.shorten;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.DeletionEvent;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.RetentionFile.State;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T1, T2: how long things are kept. */
class KeepingTest {
    private final Scenario<RetentionFile, RetentionCommand, DeletionEvent> file =
            Scenario.of(new RetentionDecider());

    @Test
    void T2_a_year_after_a_leap_day_is_the_last_of_february() {
        assertThat(dates(file.givenCommands(List.of(end()))))
                .containsOnly(LocalDate.parse("2029-02-28"));
    }

    @Test
    void T2_without_a_signature_it_is_a_year() {
        assertThat(dates(file.givenCommands(List.of(endUnsigned()))))
                .containsOnly(DAY.plusYears(1));
    }

    @Test
    void T2_the_end_is_told_once() {
        file.givenCommands(List.of(end())).when(end()).expect(List.of());
    }

    @Test
    void T2_nothing_falls_due_a_day_too_early() {
        LocalDate due = LocalDate.parse("2029-02-28");
        var ended = file.givenCommands(List.of(end()));
        ended.when(look(due.minusDays(1))).expect(List.of());
        assertThat(ended.givenCommands(List.of(look(due))).state().fallenDue()).hasSize(6);
    }

    @Test
    void T1_a_shorter_period_needs_nobody_else() {
        assertThat(dates(file.givenCommands(List.of(end(), shorten(Period.ofMonths(6))))))
                .containsOnly(LocalDate.parse("2028-08-29"));
    }

    @Test
    void T1_a_longer_one_is_refused() {
        file.givenCommands(List.of(end())).when(shorten(Period.ofYears(2))).expectRefusal(Rule.T1);
    }

    @Test
    void T1_nothing_falls_due_at_once() {
        assertThat(file.givenCommands(due()).state().stateOf(RetentionGroup.RECORDS))
                .isEqualTo(State.DUE);
    }

    @Test
    void T1_nothing_is_shortened_while_the_coaching_goes_on() {
        file.when(shorten(Period.ZERO)).expectRefusal(Rule.T1);
    }

    private static Iterable<LocalDate> dates(Scenario<RetentionFile, ?, ?> told) {
        return told.state().dates().on().values();
    }
}
