package io.confide.agreement.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confide.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final String HEADER = "type,name\r\n";

    @Test
    void cells_are_kept_as_they_were_written() {
        String name = " \u200fשָׁלוֹם, \"Zoë\" n\u0303 \n e\u0301 ";
        Table table = read("\ufeff" + HEADER + "person,\"" + name.replace("\"", "\"\"") + "\"\r\n");
        assertThat(table.rows().getFirst().cell(Column.NAME)).isEqualTo(name);
    }

    @Test
    void a_row_is_where_it_begins() {
        Table table = read("TYPE, Name\nperson,\"two\nlines\"\n\n,\nperson,x\nperson\nperson,y");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 6, 8);
        assertThat(table.flaws()).extracting(Flaw::line).containsExactly(7);
    }

    @Test
    void columns_may_stand_in_any_order() {
        Row row = read("name,type\nAda,person\n").rows().getFirst();
        assertThat(row.cell(Column.NAME)).isEqualTo("Ada");
        assertThat(row.cell(Column.EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "person,Ada\n",
                "type;name\nperson;Ada\n",
                "type,name,type\n",
                "type,shoe size\n",
                "{\"type\":\"person\"}",
                "PK\u0003\u0004"
            })
    void without_a_header_of_known_columns_it_is_no_import(String text) {
        assertThat(problem(text.getBytes(StandardCharsets.UTF_8)).getMessage())
                .contains("first line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person,\"Ada\n", "person,\"Ada\" Lovelace\n"})
    void quotes_that_do_not_match_are_told_by_line(String row) {
        Problem problem = problem((HEADER + "person,x\n" + row).getBytes(StandardCharsets.UTF_8));
        assertThat(problem.getMessage()).contains("line 3").doesNotContain("Ada");
    }

    @Test
    void what_is_no_utf8_is_told_by_line() {
        byte[] latin = (HEADER + "person,x\nperson,Zoë\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(latin).getMessage()).contains("Line 3", "UTF-8");
        byte[] cut = (HEADER + "person,Zoë").getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(cut, cut.length - 1);
        assertThat(problem(half).getMessage()).contains("Line 2");
    }

    @Test
    void five_thousand_rows_are_enough() {
        assertThat(read(HEADER + "person,x\n".repeat(5_000)).rows()).hasSize(5_000);
        byte[] more = (HEADER + "person,x\n".repeat(5_001)).getBytes(StandardCharsets.UTF_8);
        assertThat(problem(more).remedy()).contains("parts");
    }

    private static Table read(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> Table.read(file));
    }
}
