package io.confide.agreement.programme;

import io.confide.agreement.people.Seat;
import io.confide.deciding.Command;
import io.confide.events.ProgrammeId;
import java.util.List;

/** The firm opens a programme for a sponsor. */
record OpenProgramme(
        ProgrammeId programme, String organisation, List<Seat> contacts, List<String> mailDomains)
        implements Command {
    @Override
    public String stream() {
        return programme.value();
    }

    @Override
    public String toString() {
        return "OpenProgramme[%s, •••]".formatted(programme);
    }
}
