package io.confide.agreement.imports;

import io.confide.agreement.engagement.ClientFiles;
import io.confide.agreement.engagement.ClientFiles.NewFile;
import io.confide.agreement.people.Seat;
import io.confide.deciding.Refusal.Violation;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.ProgrammeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads rows that open client files. */
final class ReadsEngagements {
    private static final String NOBODY =
            "names nobody: use the e-mail address or key of a row of this file, or the e-mail"
                    + " address or id of an active person of your firm";

    private final List<Flaw> flaws;
    private final Names names;
    private final ClientFiles files;
    private final FirmId firm;

    ReadsEngagements(List<Flaw> flaws, Names names, ClientFiles files, FirmId firm) {
        this.flaws = flaws;
        this.names = names;
        this.files = files;
        this.firm = firm;
    }

    /** Empty when something is wrong with it, which is then among the flaws. */
    Optional<NewFile> read(Row row, EngagementId id) {
        Optional<EngagementKind> kind = kind(row);
        Optional<Seat> client = person(row, Column.CLIENT, row.plain(Column.CLIENT));
        Optional<Seat> coach = person(row, Column.COACH, row.plain(Column.COACH));
        Optional<List<Seat>> contacts = contacts(row);
        Optional<Optional<ProgrammeId>> programme = programme(row);
        if (kind.isEmpty()
                || client.isEmpty()
                || coach.isEmpty()
                || contacts.isEmpty()
                || programme.isEmpty()) {
            return Optional.empty();
        }
        NewFile file =
                new NewFile(
                        id, kind.get(), client.get(), coach.get(), programme.get(), contacts.get());
        List<Violation> violations = files.violations(firm, file);
        violations.forEach(it -> flaws.add(row.flaw(column(it.field()), it.message())));
        return violations.isEmpty() ? Optional.of(file) : Optional.empty();
    }

    private Optional<EngagementKind> kind(Row row) {
        String text = row.plain(Column.KIND).toUpperCase(Locale.ROOT);
        Optional<EngagementKind> kind =
                Arrays.stream(EngagementKind.values())
                        .filter(it -> it.name().equals(text))
                        .findFirst();
        if (kind.isEmpty()) {
            flaws.add(row.flaw(Column.KIND, "is none of INDIVIDUAL, SPONSORED, INTERNAL"));
        }
        return kind;
    }

    private Optional<Seat> person(Row row, Column column, String text) {
        Optional<Seat> seat = names.find(text);
        if (seat.isEmpty()) {
            flaws.add(row.flaw(column, NOBODY));
        }
        return seat;
    }

    private Optional<List<Seat>> contacts(Row row) {
        List<Seat> seats = new ArrayList<>();
        List<String> texts = row.several(Column.CONTACTS);
        for (String text : texts) {
            person(row, Column.CONTACTS, text).ifPresent(seats::add);
        }
        return seats.size() == texts.size() ? Optional.of(seats) : Optional.empty();
    }

    /** Without a programme that is an answer too. */
    private Optional<Optional<ProgrammeId>> programme(Row row) {
        String text = row.plain(Column.PROGRAMME);
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(new ProgrammeId(text)));
        } catch (IllegalArgumentException _) {
            flaws.add(row.flaw(Column.PROGRAMME, "is no id of a programme of your firm"));
            return Optional.empty();
        }
    }

    private static Column column(String field) {
        return switch (field.split("/", -1).length > 1 ? field.split("/", -1)[1] : "") {
            case "coach" -> Column.COACH;
            case "programme" -> Column.PROGRAMME;
            case "sponsorContacts" -> Column.CONTACTS;
            default -> Column.CLIENT;
        };
    }
}
