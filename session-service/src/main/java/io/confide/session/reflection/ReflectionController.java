package io.confide.session.reflection;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReflectionId;
import io.confide.events.SessionId;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.Reflection;
import io.confide.session.coaching.ReflectionCommand.ShareReflection;
import io.confide.session.coaching.ReflectionCommand.WriteReflection;
import io.confide.session.reading.ReadingLog;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
class ReflectionController {
    private final Seats seats;
    private final Commands commands;
    private final ReadingLog reading;

    ReflectionController(Seats seats, Commands commands, ReadingLog reading) {
        this.seats = seats;
        this.commands = commands;
        this.reading = reading;
    }

    @PostMapping("/sessions/{session}/reflections")
    ResponseEntity<Written> write(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable SessionId session,
            @Valid @RequestBody Text sent) {
        Seat seat = seats.of(caller, engagement);
        ReflectionId reflection = new ReflectionId(act.idFor("reflection"));
        return commands.dispatch(
                        act,
                        new WriteReflection(
                                engagement,
                                session,
                                reflection,
                                seat.party(),
                                seat.standing(),
                                Personal.of(sent.text())))
                .created(seat.at("reflections/" + reflection), new Written(reflection));
    }

    /** One's own; for the coach also what the client shared. */
    @GetMapping("/reflections")
    ResponseEntity<Entries> log(Caller caller, Act act, @PathVariable EngagementId engagement) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        List<Reflection> readable =
                file.state().reflections().all().stream()
                        .filter(entry -> entry.isReadableBy(seat.party()))
                        .toList();
        if (readable.stream().anyMatch(ReflectionController::saysWhatTheClientWrote)) {
            reading.tell(act, seat, RecordClass.K7);
        }
        return file.ok(new Entries(readable.stream().map(ReflectionView::of).toList()));
    }

    @GetMapping("/reflections/{reflection}")
    ResponseEntity<ReflectionView> read(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ReflectionId reflection) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        Reflection entry = file.state().reflections().get(reflection);
        if (!entry.isReadableBy(seat.party())) {
            throw Refusal.notFound();
        }
        if (saysWhatTheClientWrote(entry)) {
            reading.tell(act, seat, RecordClass.K7, reflection.value());
        }
        return file.ok(ReflectionView.of(entry));
    }

    private static boolean saysWhatTheClientWrote(Reflection entry) {
        return entry instanceof Reflection.OfClient && !entry.text().isErased();
    }

    @PostMapping("/reflections/{reflection}/sharing")
    ResponseEntity<Void> share(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ReflectionId reflection) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(act, new ShareReflection(engagement, reflection, seat.party()))
                .noContent();
    }

    record Text(@NotBlank String text) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Written(ReflectionId id) {}

    record Entries(List<ReflectionView> items) {}
}
