package io.confide.agreement.programme;

import io.confide.agreement.people.Seat;
import io.confide.deciding.Command;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import java.util.List;

/** What can be asked of a programme. */
sealed interface ProgrammeCommand extends Command {
    ProgrammeId programme();

    @Override
    default String stream() {
        return programme().value();
    }

    /** The firm opens a programme for a sponsor. */
    record OpenProgramme(
            ProgrammeId programme,
            String organisation,
            List<Seat> contacts,
            List<String> mailDomains)
            implements ProgrammeCommand {
        @Override
        public String toString() {
            return "OpenProgramme[%s, •••]".formatted(programme);
        }
    }

    /** Somebody else speaks for the sponsor too. */
    record AddContact(ProgrammeId programme, Seat contact) implements ProgrammeCommand {}

    /** Somebody no longer speaks for the sponsor. */
    record PartWithContact(ProgrammeId programme, PersonId contact) implements ProgrammeCommand {}

    /**
     * Where the sponsor receives mail and calls from now on (D12).
     *
     * @param phoneRanges each a prefix in international form
     */
    record RegisterChannels(
            ProgrammeId programme, List<String> mailDomains, List<String> phoneRanges)
            implements ProgrammeCommand {
        @Override
        public String toString() {
            return "RegisterChannels[%s, •••]".formatted(programme);
        }
    }
}
