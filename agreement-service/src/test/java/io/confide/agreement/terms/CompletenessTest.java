package io.confide.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Completeness.Missing;
import io.confide.events.Custody;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.OpenTerms;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RetentionGroup;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class CompletenessTest {

    @ParameterizedTest
    @EnumSource(EngagementKind.class)
    void each_example_says_all_that_its_kind_needs(EngagementKind kind) {
        Completeness completeness = Completeness.of(Examples.complete(kind), kind);
        assertThat(completeness.missing()).isEmpty();
        assertThat(completeness.warnings()).isEmpty();
        assertThat(completeness.complete()).isTrue();
    }

    @Test
    void the_incomplete_example_lacks_what_was_left_out_and_what_says_nothing() {
        Completeness completeness =
                Completeness.of(Examples.incomplete(), EngagementKind.SPONSORED);
        assertThat(completeness.complete()).isFalse();
        assertThat(numbers(completeness.missing())).containsExactly(6, 12, 13, 17);
        assertThat(numbers(completeness.warnings())).containsExactly(26);
        assertThat(completeness.missing())
                .allSatisfy(it -> assertThat(it.standard()).isNotBlank())
                .allSatisfy(it -> assertThat(it.remedy()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 20 21 22 23 24 26 27",
        "SPONSORED, 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 20 21 22 23 24 25 26 27",
        "INTERNAL, 1 2 3 4 5 6 7 8 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27"
    })
    void an_empty_draft_lacks_every_term_of_its_kind(EngagementKind kind, String expected) {
        Terms empty = Examples.terms(EventJson.mapper().createObjectNode());
        List<Integer> numbers =
                Arrays.stream(expected.split(" ", -1)).map(Integer::valueOf).toList();
        assertThat(numbers(Completeness.of(empty, kind).missing())).isEqualTo(numbers);
    }

    @Test
    void there_are_27_terms_numbered_in_order() {
        assertThat(Arrays.stream(Term.values()).map(Term::number))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "parties/coach/credentials, 1",
        "ethics/link, 3",
        "responsibilities/sponsor, 4",
        "sessions/expectedEnd, 7",
        "contact/administrativeChannel, 8",
        "fees/payer, 9",
        "cancellation/noticeHours, 10",
        "confidentialityLimits/riskOfHarm, 12",
        "retention/periods/REFLECTIONS, 15",
        "retention/exempt, 15",
        "sponsorNeverReceives/clientDecidesTheRest, 17",
        "expectations/reportWriters, 18",
        "technology/transcription, 20",
        "supervision/withoutIdentity, 21",
        "ending/noticeDays, 22",
        "feedback/complaints, 24",
        "law/governingLaw, 26",
        "privacy/authority, 27"
    })
    void a_term_with_a_hole_counts_as_missing(String path, int term) {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        String[] steps = path.split("/", -1);
        ObjectNode at = (ObjectNode) json.get("terms");
        for (int i = 0; i < steps.length - 1; i++) {
            at = (ObjectNode) at.get(steps[i]);
        }
        assertThat(at.has(steps[steps.length - 1])).isTrue();
        at.remove(steps[steps.length - 1]);
        assertThat(missing(json)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource({"' '", "TBD", "n/a", "---", "…", "Lorem ipsum", "none."})
    void words_that_bind_nobody_are_hollow(String words) {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.get("terms")).put("conflicts", words);
        assertThat(missing(json)).containsExactly(25);
    }

    @Test
    void nobody_needs_a_sponsor_in_an_individual_agreement() {
        ObjectNode json = Examples.json(EngagementKind.INDIVIDUAL);
        assertThat(json.at("/terms/parties/sponsor").isMissingNode()).isTrue();
        assertThat(Completeness.of(Examples.terms(json), EngagementKind.SPONSORED).missing())
                .extracting(Missing::number)
                .containsExactly(1, 4, 8, 16, 17, 18, 25);
    }

    @Test
    void an_end_before_the_start_is_no_end() {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.at("/terms/sessions")).put("expectedEnd", "2020-01-01");
        assertThat(missing(json)).containsExactly(7);
    }

    @Test
    void a_negative_period_is_no_period() {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.at("/terms/retention/periods")).put("RECORDS", "P-1D");
        assertThat(missing(json)).containsExactly(15);
    }

    @Test
    void the_sponsor_may_receive_nothing_if_that_is_said() {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.get("terms")).putArray("sponsorReceives");
        assertThat(missing(json)).isEmpty();
    }

    @Test
    void a_missing_legal_review_warns_and_does_not_block() {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.at("/terms/law")).remove("legalReview");
        Completeness completeness = Completeness.of(Examples.terms(json), EngagementKind.SPONSORED);
        assertThat(completeness.complete()).isTrue();
        assertThat(numbers(completeness.warnings())).containsExactly(26);
    }

    @Test
    void what_others_act_on_is_derived_from_the_signed_terms() {
        assertThat(Examples.complete(EngagementKind.INDIVIDUAL).open(EngagementKind.INDIVIDUAL))
                .isEqualTo(
                        new OpenTerms(
                                Custody.CLIENT_KEEPS,
                                Map.of(
                                        RetentionGroup.AGREEMENT, Period.ofYears(7),
                                        RetentionGroup.RECORDS, Period.ofMonths(6),
                                        RetentionGroup.REFLECTIONS, Period.ZERO,
                                        RetentionGroup.HOURS, Period.ofYears(3),
                                        RetentionGroup.DISCLOSURES, Period.ofYears(3)),
                                Set.of(),
                                false,
                                false,
                                4,
                                Period.ofMonths(3)));
        assertThat(
                        Examples.complete(EngagementKind.SPONSORED)
                                .open(EngagementKind.SPONSORED)
                                .sponsorReceives())
                .containsExactlyInAnyOrder(Baseline.values());
    }

    private static List<Integer> missing(ObjectNode json) {
        return numbers(Completeness.of(Examples.terms(json), EngagementKind.SPONSORED).missing());
    }

    private static List<Integer> numbers(List<Missing> missing) {
        return missing.stream().map(Missing::number).toList();
    }
}
