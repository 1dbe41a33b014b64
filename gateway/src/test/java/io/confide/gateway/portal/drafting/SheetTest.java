package io.confide.gateway.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.terms.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {
    private static JsonNode example(EngagementKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return JsonMapper.shared()
                .readTree(
                        Files.readString(Path.of("../docs/examples/agreement-" + name + ".json")));
    }

    private static Written written(MultiValueMap<String, String> typed, EngagementKind kind) {
        return Written.of(Form.sent(typed), kind);
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_comes_back_from_the_sheet_as_it_went_in(EngagementKind kind) throws IOException {
        JsonNode draft = example(kind);
        Written written = written(Filling.of(draft, kind), kind);
        assertThat(written.draft()).isEqualTo(draft);
        assertThat(written.unclear()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a1_nothing_of_an_agreement_is_signed_unseen(EngagementKind kind) throws IOException {
        Reading reading = Reading.of(example(kind), kind);
        assertThat(reading.besides()).isEmpty();
    }

    @Test
    void what_the_sheet_does_not_know_is_read_out_all_the_same() {
        JsonNode draft =
                JsonMapper.shared().readTree("{\"terms\":{\"pets\":{\"dogs\":[\"welcome\"]}}}");
        assertThat(Reading.of(draft, EngagementKind.INDIVIDUAL).besides())
                .containsExactly(new Reading.Said("terms › pets › dogs › 0", List.of("welcome")));
    }

    @Test
    void a_number_that_is_none_is_named_where_it_stands() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("/terms/sessions/number", "eight");
        typed.set("/terms/retention/periods/RECORDS", "some");
        typed.set("/terms/retention/periods/RECORDS/unit", "M");
        assertThat(written(typed, EngagementKind.SPONSORED).unclear())
                .extracting(Trouble.Finding::field)
                .containsExactly("/terms/sessions/number", "/terms/retention/periods/RECORDS");
    }

    @Test
    void nothing_at_all_for_the_sponsor_is_an_answer_and_no_tick_is_none() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        assertThat(
                        written(typed, EngagementKind.SPONSORED)
                                .draft()
                                .at("/terms/sponsorReceives")
                                .isMissingNode())
                .isTrue();
        typed.set("/terms/sponsorReceives", "NOTHING");
        assertThat(
                        written(typed, EngagementKind.SPONSORED)
                                .draft()
                                .at("/terms/sponsorReceives")
                                .toString())
                .isEqualTo("[]");
    }

    @Test
    void suggestions_leave_alone_what_somebody_wrote() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("/terms/confidentiality", "Ours.");
        Filling.suggest(typed, EngagementKind.SPONSORED);
        assertThat(typed.getFirst("/terms/confidentiality")).isEqualTo("Ours.");
        assertThat(typed.getFirst("/terms/coaching/is")).contains("partnership");
        assertThat(written(typed, EngagementKind.SPONSORED).unclear()).isEmpty();
    }
}
