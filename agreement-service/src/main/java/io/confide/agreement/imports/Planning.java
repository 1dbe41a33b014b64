package io.confide.agreement.imports;

import io.confide.agreement.engagement.ClientFiles;
import io.confide.agreement.engagement.ClientFiles.NewFile;
import io.confide.agreement.people.Roll;
import io.confide.agreement.people.Seats;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.service.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks at everything before anything happens. What an earlier attempt of the same act has done
 * already is not asked again, so that an import that was cut off goes on.
 */
@Component
class Planning {
    private static final String PERSON = "person";
    private static final String ENGAGEMENT = "engagement";

    private final Roll roll;
    private final Seats seats;
    private final ClientFiles files;

    Planning(Roll roll, Seats seats, ClientFiles files) {
        this.roll = roll;
        this.seats = seats;
        this.files = files;
    }

    /** The act of one row: the same in every attempt. */
    static Act act(Act whole, int line) {
        return whole.then("row " + line);
    }

    Plan plan(FirmId firm, Act act, Table table) {
        List<Flaw> flaws = new ArrayList<>(table.flaws());
        Names names = new Names(firm, roll, seats);
        ReadsPeople readsPeople = new ReadsPeople(flaws);
        table.rows().forEach(row -> requireForm(row, readsPeople, flaws));
        List<Newcomer> people = new ArrayList<>();
        for (Row row : of(PERSON, table)) {
            readsPeople
                    .read(row, new PersonId(act(act, row.line()).idFor(PERSON)))
                    .ifPresent(newcomer -> {
                        requireNew(firm, row, newcomer, flaws);
                        names.add(row.plain(Column.KEY), newcomer);
                        people.add(newcomer);
                    });
        }
        return new Plan(people, files(firm, act, table, names, flaws), flaws);
    }

    private Map<Integer, NewFile> files(
            FirmId firm, Act act, Table table, Names names, List<Flaw> flaws) {
        ReadsEngagements reads = new ReadsEngagements(flaws, names, files, firm);
        Map<Integer, NewFile> planned = new HashMap<>();
        for (Row row : of(ENGAGEMENT, table)) {
            EngagementId id = new EngagementId(act(act, row.line()).idFor(ENGAGEMENT));
            files.opened(firm, id)
                    .or(() -> reads.read(row, id))
                    .ifPresent(file -> planned.put(row.line(), file));
        }
        return planned;
    }

    private void requireNew(FirmId firm, Row row, Newcomer newcomer, List<Flaw> flaws) {
        boolean taken = roll.othersUnder(firm, newcomer.email().text(), newcomer.id()).isPresent();
        if (taken && !seats.knows(firm, newcomer.id())) {
            flaws.add(
                    row.flaw(
                            Column.EMAIL,
                            "is the address of somebody of your firm already; leave the row out,"
                                    + " other rows may name the address all the same"));
        }
    }

    private static List<Row> of(String type, Table table) {
        return table.rows().stream().filter(row -> type(row).equals(type)).toList();
    }

    private static String type(Row row) {
        return row.plain(Column.TYPE).toLowerCase(Locale.ROOT);
    }

    private static void requireForm(Row row, ReadsPeople reads, List<Flaw> flaws) {
        reads.requireOwnKey(row);
        switch (type(row)) {
            case PERSON -> requireEmpty(row, Column.OF_ENGAGEMENTS, ENGAGEMENT, flaws);
            case ENGAGEMENT -> requireEmpty(row, Column.OF_PEOPLE, PERSON, flaws);
            default -> flaws.add(row.flaw(Column.TYPE, "is neither person nor engagement"));
        }
    }

    private static void requireEmpty(
            Row row, Set<Column> columns, String belongsTo, List<Flaw> flaws) {
        columns.stream()
                .filter(column -> !row.cell(column).isBlank())
                .forEach(column ->
                        flaws.add(
                                row.flaw(
                                        column,
                                        "belongs to rows of type "
                                                + belongsTo
                                                + "; leave it empty here")));
    }
}
