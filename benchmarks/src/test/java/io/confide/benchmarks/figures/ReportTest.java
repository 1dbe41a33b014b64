package io.confide.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final Versus TWICE =
            Versus.of("the driver", List.of(200.0, 210.0, 190.0), List.of(100.0, 105.0, 95.0));
    private static final Finding MET =
            Finding.compared("append", "SQLite", TWICE, "events/s", Target.atLeast(2));
    private static final Finding MISSED =
            Finding.compared("append", "MongoDB", TWICE, "events/s", Target.atLeast(2.1))
                    .because("It has a reason.");
    private static final Finding SLOW =
            Finding.alone("visible", "p99", 151, "ms", Target.below(150), "1 to 151");
    private static final Finding SHOWN =
            Finding.alone("visible", "peak", 400, "/s", Target.NONE, "over 8 s");

    @Test
    void a_target_is_met_on_its_own_side_only() {
        assertThat(Target.atLeast(2).isMetBy(2)).isTrue();
        assertThat(Target.atLeast(2).isMetBy(1.99)).isFalse();
        assertThat(Target.below(150).isMetBy(149.9)).isTrue();
        assertThat(Target.below(150).isMetBy(150)).isFalse();
    }

    @Test
    void where_there_is_a_rival_the_ratio_is_judged_else_the_figure() {
        assertThat(List.of(MET, MISSED, SLOW, SHOWN))
                .extracting(Finding::isMet)
                .containsExactly(true, false, false, true);
    }

    @Test
    void the_table_says_what_is_missed_and_why() {
        String table = Report.table(List.of(MET, MISSED, SLOW, SHOWN), List.of("On two cores."));

        assertThat(table)
                .startsWith("On two cores.\n")
                .contains("200 events/s", "2.00", "≥ 2.1", "MISSED", "< 150")
                .contains("* append: MongoDB\n    It has a reason.")
                .endsWith("2 missed, as said above.\n");
    }

    @Test
    void what_is_only_shown_is_neither_met_nor_missed() {
        assertThat(Report.table(List.of(SHOWN), List.of())).doesNotContain(" met\n", "MISSED");
    }

    @Test
    void programs_read_the_same_figures() {
        JsonNode json = JsonMapper.shared().readTree(Report.json(List.of(MISSED, SLOW)));

        assertThat(json.size()).isEqualTo(2);
        JsonNode missed = json.path(0);
        assertThat(missed.path("name").asString()).isEqualTo("append: MongoDB");
        assertThat(missed.path("ours").asDouble()).isEqualTo(200);
        assertThat(missed.path("theirs").asDouble()).isEqualTo(100);
        assertThat(missed.path("ratio").asDouble()).isEqualTo(2);
        assertThat(missed.path("target").asString()).isEqualTo("≥ 2.1");
        assertThat(missed.path("met").asBoolean()).isFalse();
        assertThat(json.path(1).path("against").isNull()).isTrue();
    }
}
