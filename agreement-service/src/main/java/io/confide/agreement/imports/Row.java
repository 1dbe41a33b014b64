package io.confide.agreement.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row, each cell as it was written.
 *
 * @param line of the file, from 1; where the row begins
 */
record Row(int line, Map<Column, String> cells) {

    /** Empty when the file has no such column. */
    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    String plain(Column column) {
        return cell(column).strip();
    }

    /** Several in one cell, with semicolons in between. */
    List<String> several(Column column) {
        return Arrays.stream(cell(column).split(";", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    Flaw flaw(Column column, String message) {
        return new Flaw(line, column.title(), message);
    }

    @Override
    public String toString() {
        return "Row[" + line + ", •••]";
    }
}
