package io.confide.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-2", "@cmd", "\ttab", "\rreturn", "\nline"})
    void what_begins_like_a_formula_is_text(String name) {
        assertThat(Csv.cell(name).replace("\"", "")).startsWith("'");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(Csv.cell("Fine, thanks")).isEqualTo("\"Fine, thanks\"");
        assertThat(Csv.cell("the \"boss\"")).isEqualTo("\"the \"\"boss\"\"\"");
        assertThat(Csv.cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
        assertThat(Csv.cell("plain")).isEqualTo("plain");
    }

    @Property(tries = 500)
    void a_cell_is_read_back_as_it_was_or_with_the_apostrophe(@ForAll String text) {
        String cell = Csv.cell(text);
        String read =
                cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell;

        assertThat(read).isIn(text, "'" + text);
        assertThat(read).doesNotMatch("(?s)^[=+\\-@\t\r\n].*");
    }
}
