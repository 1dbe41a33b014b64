package io.confide.session.note;

import io.confide.deciding.Refusal;
import io.confide.events.Custody;
import io.confide.events.NoteId;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.session.coaching.Note;
import io.confide.session.coaching.Note.Keeping;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteNote;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import io.confide.web.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts a note into the client's hands so that no crash loses it and no copy stays: first the box,
 * then the event that it waits; first the event that it was handed over, then the box goes. What a
 * crash leaves between the two, {@link HandoverSweep} mends.
 */
@Component
class Handover {
    private final Seats seats;
    private final Commands commands;
    private final HandoverBoxes boxes;

    Handover(Seats seats, Commands commands, HandoverBoxes boxes) {
        this.seats = seats;
        this.commands = commands;
        this.boxes = boxes;
    }

    Accepted write(Act act, Seat seat, WriteNote command) {
        boolean clientKeeps =
                seat.standing().custody().filter(Custody.CLIENT_KEEPS::equals).isPresent();
        return clientKeeps ? writeIntoBox(act, seat, command) : commands.dispatch(act, command);
    }

    private Accepted writeIntoBox(Act act, Seat seat, WriteNote command) {
        if (find(seat, command.note()).isEmpty()) {
            fill(act, seat, command);
        }
        try {
            Accepted accepted = commands.dispatch(act, command);
            settle(act, seat, command, accepted.repeated());
            return accepted;
        } catch (Refusal | Problem refused) {
            settle(act, seat, command, true);
            throw refused;
        }
    }

    /** Another request for the same note, or a sweep, may have come between. */
    private void settle(Act act, Seat seat, WriteNote command, boolean nothingNew) {
        if (!isWaiting(find(seat, command.note()))) {
            boxes.empty(command.note());
        } else if (!nothingNew) {
            fill(act, seat, command);
        }
    }

    private void fill(Act act, Seat seat, WriteNote command) {
        boxes.fill(
                seat.firm(),
                seat.engagement(),
                command.note(),
                command.text().required(),
                act.at());
    }

    Accepted confirm(Act act, ConfirmReceipt command) {
        Accepted accepted = commands.dispatch(act, command);
        boxes.empty(command.note());
        return accepted;
    }

    /** The text for its client, as long as it waits; nothing for anybody, afterwards. */
    Optional<String> look(Seat seat, NoteId note) {
        return isWaiting(find(seat, note)) ? boxes.look(seat.firm(), note) : Optional.empty();
    }

    private Optional<Note> find(Seat seat, NoteId note) {
        return seats.file(seat).state().notes().find(note);
    }

    private static boolean isWaiting(Optional<Note> note) {
        return note.filter(it -> it.keeping() instanceof Keeping.Waiting).isPresent();
    }
}
