package io.confide.agreement.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun nothing was changed
 * @param people how many people are invited
 * @param engagements how many client files are opened
 * @param rows what became of each row; empty for a dry run
 * @param flaws what stands in the way; empty unless it is a dry run
 */
record ImportReport(
        boolean dryRun,
        int people,
        int engagements,
        List<ImportedRow> rows,
        List<Flaw> flaws,
        @JsonIgnore String position) {
    private static final int POSITIONS = 32;

    static ImportReport dry(Plan plan) {
        return new ImportReport(
                true, plan.people().size(), plan.files().size(), List.of(), plan.flaws(), "");
    }

    static ImportReport done(int people, int engagements, List<Done> rows) {
        return new ImportReport(
                false,
                people,
                engagements,
                rows.stream().map(Done::row).toList(),
                List.of(),
                position(rows));
    }

    /** The last of them are enough: who has those has all before, and a header is no list. */
    private static String position(List<Done> rows) {
        return String.join(
                ",",
                rows.subList(Math.max(0, rows.size() - POSITIONS), rows.size()).stream()
                        .map(Done::position)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    /**
     * @param type person or engagement
     */
    record ImportedRow(int line, String type, String id) {}

    /** A row with where in the log it stands. */
    record Done(ImportedRow row, String position) {
        Done(int line, String type, String id, String position) {
            this(new ImportedRow(line, type, id), position);
        }
    }
}
