package io.confide.gateway.portal.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SlipTest {
    private static final Moments BERLIN =
            new Moments(Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/Berlin")));

    private static Form typed(String begins, String minutes) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("startsAt", begins);
        typed.set("minutes", minutes);
        return Form.sent(typed);
    }

    private static Slip slip(Form form) {
        return new Slip(form).moment("startsAt", BERLIN).minutes("minutes");
    }

    @Test
    void people_write_the_time_of_day_where_they_are() {
        Slip slip = slip(typed("2027-01-18T09:00", " 60 "));
        assertThat(slip.trouble()).isEmpty();
        assertThat(slip.body())
                .isEqualTo(Map.of("startsAt", "2027-01-18T08:00:00Z", "minutes", 60));
        assertThat(BERLIN.write(Instant.parse("2027-01-18T08:00:59Z")))
                .isEqualTo("2027-01-18T09:00");
        assertThat(BERLIN.hint()).contains("Europe/Berlin");
    }

    @Test
    void everything_that_cannot_be_understood_is_said_at_once() {
        assertThat(slip(typed("soon", "an hour")).trouble().orElseThrow().findings())
                .extracting(Trouble.Finding::field)
                .containsExactly("startsAt", "minutes");
    }

    @Test
    void days_numbers_and_lines_are_read_as_people_write_them() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("due", "2027-01-18");
        typed.set("progress", " 40 ");
        typed.set("note", "");
        typed.set("mustAddress", " the deputy \r\n\r\nthe budget");
        Slip slip =
                new Slip(Form.sent(typed))
                        .day("due")
                        .number("progress", "Write a number.")
                        .maybe("note")
                        .lines("mustAddress");
        assertThat(slip.trouble()).isEmpty();
        assertThat(slip.body())
                .isEqualTo(
                        Map.of(
                                "due",
                                "2027-01-18",
                                "progress",
                                40,
                                "note",
                                "",
                                "mustAddress",
                                List.of("the deputy", "the budget")));
        assertThat(
                        new Slip(Form.blank(""))
                                .day("due")
                                .number("progress", "Write a number.")
                                .trouble()
                                .orElseThrow()
                                .findings())
                .extracting(Trouble.Finding::field)
                .containsExactly("due", "progress");
    }
}
