package io.confide.session.note;

import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.EngagementId;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.NoteCommand.ConfirmReceipt;
import io.confide.session.coaching.NoteCommand.WriteAddendum;
import io.confide.session.coaching.NoteCommand.WriteNote;
import io.confide.session.reading.ReadingLog;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/session/engagements/{engagement}")
class NoteController {
    private final Seats seats;
    private final Commands commands;
    private final Handover handover;
    private final ReadingLog reading;

    NoteController(Seats seats, Commands commands, Handover handover, ReadingLog reading) {
        this.seats = seats;
        this.commands = commands;
        this.handover = handover;
        this.reading = reading;
    }

    @PostMapping("/sessions/{session}/notes")
    ResponseEntity<Written> write(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Text sent) {
        Seat seat = seats.of(caller, engagement);
        NoteId note = new NoteId(act.idFor("note " + act.fingerprint()));
        Sha256 hash = Sha256.of(sent.text().getBytes(StandardCharsets.UTF_8));
        Accepted accepted =
                handover.write(
                        act,
                        seat,
                        new WriteNote(
                                engagement,
                                session,
                                note,
                                seat.party(),
                                seat.standing(),
                                Personal.of(hash),
                                Personal.of(sent.text())));
        Custody custody = NoteView.custody(seats.file(seat).state().notes().get(note));
        return accepted.created(seat.at("notes/" + note), new Written(note, hash, custody));
    }

    @GetMapping("/sessions/{session}/notes")
    ResponseEntity<Notes> ofSession(
            Caller caller, @PathVariable EngagementId engagement, @PathVariable SessionId session) {
        Loaded<CoachingFile> file = seats.file(seats.of(caller, engagement));
        file.state().meetings().get(session);
        return file.ok(
                new Notes(
                        file.state().notes().all().stream()
                                .filter(note -> note.session().equals(session))
                                .map(NoteView.Entry::of)
                                .toList()));
    }

    @GetMapping("/notes/{note}")
    ResponseEntity<NoteView> read(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable NoteId note) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        NoteView view = NoteView.of(file.state().notes().get(note));
        if (view.text().isPresent()) {
            reading.tell(act, seat, RecordClass.K6, note.value());
        }
        return file.ok(view);
    }

    @PostMapping("/notes/{note}/addenda")
    ResponseEntity<Corrected> correct(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable NoteId note,
            @Valid @RequestBody Correction correction) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(
                        act,
                        new WriteAddendum(
                                engagement,
                                note,
                                seat.party(),
                                seat.standing(),
                                Personal.of(correction.text()),
                                Personal.of(correction.reason())))
                .created(seat.at("notes/" + note), new Corrected(note));
    }

    @GetMapping("/notes/{note}/handover")
    ResponseEntity<Handed> fetch(
            Caller caller, @PathVariable EngagementId engagement, @PathVariable NoteId note) {
        Seat seat = seats.of(caller, engagement);
        if (seat.party().as() != Capacity.CLIENT) {
            throw Refusal.notFound();
        }
        String text = handover.look(seat, note).orElseThrow(Refusal::notFound);
        Sha256 hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok(new Handed(text, hash));
    }

    @PostMapping("/notes/{note}/receipt")
    ResponseEntity<Receipt> confirm(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable NoteId note,
            @Valid @RequestBody Confirmation confirmation) {
        Seat seat = seats.of(caller, engagement);
        Accepted accepted =
                handover.confirm(
                        act,
                        new ConfirmReceipt(
                                engagement, note, seat.party(), confirmation.hash(), act.at()));
        return accepted.ok(Receipt.of(seats.file(seat).state().notes().get(note)));
    }

    record Text(@NotBlank String text) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Written(NoteId id, Sha256 hash, Custody custody) {}

    record Notes(List<NoteView.Entry> items) {}

    record Correction(@NotBlank String text, @NotBlank String reason) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Corrected(NoteId id) {}

    record Handed(String text, Sha256 hash) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Confirmation(Sha256 hash) {}
}
