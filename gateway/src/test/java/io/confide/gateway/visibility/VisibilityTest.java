package io.confide.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Custody;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RecordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table as people agreed on it, word by word, beside what the code makes of it. */
class VisibilityTest {
    private static final List<Viewer> COLUMNS =
            List.of(
                    Viewer.CLIENT,
                    Viewer.COACH,
                    Viewer.SPONSOR,
                    Viewer.FIRM_ADMIN,
                    Viewer.OPS,
                    Viewer.SUPERVISOR,
                    Viewer.NEW_COACH);

    private static final String TABLE =
            """
            K0  | ✔ | ✔ | ✔ | ✔ | ✔ | — | ✔
            K1  | ✔ | ✔ | as term 16 says | ✔ | ✔ | — | R
            K2  | ✔ | ✔ | if payer | ✔ | ✔ | — | —
            K3  | ✔ | ✔ | ✔ | m | m | — | ✔
            K3p | ✔ | ✔ | — | — | — | — | R
            K4  | ✔ | ✔ | R | — | — | — | R
            K5  | ✔ | ✔ | R | — | — | — | R
            K6  | ✔ | ✔ by custody | R | — | — | — | R
            K7  | ✔ | R | R | — | — | — | R
            K8  | on access request | ✔ | — | — | — | without identity | —
            K9  | ✔ | R | R | — | — | — | R
            K10 | ✔ | ✔ | R | m | m | — | R
            K11 | ✔ | ✔ | — | — | — | — | —
            K12 | — | own | a | a | a | — | —
            K13 | ✔ | own | own | — | — | — | —
            """;

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return TABLE.lines().flatMap(VisibilityTest::row);
    }

    private static Stream<DynamicTest> row(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        RecordClass kind = RecordClass.valueOf(cells.getFirst().toUpperCase(Locale.ROOT));
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Viewer viewer = COLUMNS.get(i);
            String cell = cells.get(i + 1);
            tests.add(
                    DynamicTest.dynamicTest(
                            kind + " for " + viewer + ": " + cell,
                            () -> check(kind, viewer, cell)));
        }
        return tests.stream();
    }

    private static void check(RecordClass kind, Viewer viewer, String cell) {
        for (Circumstances of : everyCombination()) {
            assertThat(Visibility.sight(kind, viewer, of))
                    .as("%s for %s in %s", kind, viewer, of)
                    .isEqualTo(overForNow(kind, viewer, of) ? Sight.NOTHING : expected(cell, of));
        }
    }

    private static boolean overForNow(RecordClass kind, Viewer viewer, Circumstances of) {
        return of.inactive()
                && viewer != Viewer.CLIENT
                && kind.compareTo(RecordClass.K3P) >= 0
                && kind.compareTo(RecordClass.K11) <= 0;
    }

    private static Sight expected(String cell, Circumstances of) {
        return switch (cell) {
            case "✔" -> Sight.CONTENT;
            case "m" -> Sight.METADATA;
            case "—", "a", "without identity" -> Sight.NOTHING;
            case "R" -> of.released() ? Sight.CONTENT : Sight.NOTHING;
            case "own" -> of.own() ? Sight.CONTENT : Sight.NOTHING;
            case "if payer" -> of.payer() ? Sight.CONTENT : Sight.NOTHING;
            case "on access request" -> of.accessRequested() ? Sight.CONTENT : Sight.NOTHING;
            case "as term 16 says" ->
                    of.asked().isPresent() && of.sponsorReceives().contains(of.asked().get())
                            ? Sight.CONTENT
                            : Sight.NOTHING;
            case "✔ by custody" ->
                    of.custody().equals(Optional.of(Custody.COACH_STORES))
                            ? Sight.CONTENT
                            : of.custody().isPresent() ? Sight.METADATA : Sight.NOTHING;
            default -> throw new AssertionError("the test does not know " + cell);
        };
    }

    private static List<Circumstances> everyCombination() {
        List<Circumstances> all = new ArrayList<>();
        List<Optional<Custody>> custodies =
                List.of(
                        Optional.empty(),
                        Optional.of(Custody.CLIENT_KEEPS),
                        Optional.of(Custody.COACH_STORES));
        List<Optional<Baseline>> asked =
                List.of(Optional.empty(), Optional.of(Baseline.DATES), Optional.of(Baseline.COUNT));
        for (int bits = 0; bits < 64; bits++) {
            for (Optional<Custody> custody : custodies) {
                for (Optional<Baseline> part : asked) {
                    all.add(
                            new Circumstances(
                                    custody,
                                    (bits & 1) != 0,
                                    (bits & 2) != 0,
                                    (bits & 4) != 0,
                                    part,
                                    (bits & 8) != 0 ? Set.of(Baseline.DATES) : Set.of(),
                                    (bits & 16) != 0,
                                    (bits & 32) != 0));
                }
            }
        }
        return all;
    }

    @Test
    void whoever_is_not_in_the_table_sees_nothing() {
        for (RecordClass kind : RecordClass.values()) {
            for (Circumstances of : everyCombination()) {
                assertThat(Visibility.sight(kind, Viewer.OTHER, of)).isEqualTo(Sight.NOTHING);
            }
        }
    }

    @Test
    void nothing_that_is_not_said_counts_for_the_viewer() {
        assertThat(Visibility.sight(RecordClass.K6, Viewer.COACH, Circumstances.NONE))
                .isEqualTo(Sight.NOTHING);
        assertThat(Visibility.sight(RecordClass.K7, Viewer.COACH, Circumstances.NONE))
                .isEqualTo(Sight.NOTHING);
    }
}
