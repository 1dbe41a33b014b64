package io.confide.gateway.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
}
