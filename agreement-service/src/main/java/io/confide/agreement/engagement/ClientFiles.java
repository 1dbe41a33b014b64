package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.OpenEngagement;
import io.confide.agreement.people.Seat;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens client files for those who bring many at once. */
@Component
public class ClientFiles {
    private final Commands commands;
    private final Desk desk;

    ClientFiles(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    /** Why it could not be opened now; empty when it can be. */
    public List<Violation> violations(FirmId firm, NewFile file) {
        try {
            Opening.decide(command(firm, file));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.violations();
        }
    }

    /** What was opened under this id before, with whoever sits at that table now. */
    public Optional<NewFile> opened(FirmId firm, EngagementId engagement) {
        try {
            return Optional.of(NewFile.of(desk.file(firm, engagement).state().table()));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    public Accepted open(Act act, NewFile file) {
        return commands.dispatch(act, command(act.firm(), file));
    }

    private OpenEngagement command(FirmId firm, NewFile file) {
        return new OpenEngagement(
                file.engagement(),
                file.kind(),
                file.client(),
                file.coach(),
                file.programme().map(it -> new Sponsoring(it, desk.programme(firm, it))),
                file.sponsorContacts());
    }

    /** A client file to be opened. */
    public record NewFile(
            EngagementId engagement,
            EngagementKind kind,
            Seat client,
            Seat coach,
            Optional<ProgrammeId> programme,
            List<Seat> sponsorContacts) {
        private static NewFile of(Table table) {
            return new NewFile(
                    table.engagement(),
                    table.kind(),
                    seat(table.client()),
                    seat(table.coach()),
                    table.programme(),
                    table.sponsorContacts().stream().map(NewFile::seat).toList());
        }

        private static Seat seat(PersonId person) {
            return new Seat(person, Set.of());
        }
    }
}
