package io.confide.gateway.portal.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormTest {
    private static Form sent() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("act", "k1");
        typed.set("seen", "\"4\"");
        typed.set("name", " Ada ");
        return Form.sent(typed);
    }

    private static Trouble trouble(int status) {
        return new Trouble(
                status, "", "", List.of(new Trouble.Finding("/mailDomains/0", "is no domain")));
    }

    @Test
    void what_was_typed_is_kept_and_a_refused_act_is_over() {
        Form back = sent().back(trouble(422), "\"9\"");
        assertThat(back.value("name")).isEqualTo("Ada");
        assertThat(back.key()).isNotEqualTo("k1");
        assertThat(back.version()).isEqualTo("\"4\"");
    }

    @Test
    void g2_an_act_of_which_nobody_knows_whether_it_was_done_stays_the_same_act() {
        assertThat(sent().back(trouble(503), "\"9\"").key()).isEqualTo("k1");
    }

    @Test
    void after_a_change_in_between_the_form_knows_the_newest_version() {
        assertThat(sent().back(trouble(412), "\"9\"").version()).isEqualTo("\"9\"");
    }

    @Test
    void what_is_wrong_reads_as_a_sentence() {
        assertThat(Form.told(trouble(422).findings().getFirst()))
                .isEqualTo("Mail domains is no domain");
        assertThat(Form.told(new Trouble.Finding("until", "Write a date.")))
                .isEqualTo("Write a date.");
    }
}
