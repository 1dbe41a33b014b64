package io.confide.session.aim;

import io.confide.events.AimId;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.Aim;
import io.confide.session.coaching.AimCommand.ConfirmAim;
import io.confide.session.coaching.AimCommand.RateAim;
import io.confide.session.coaching.AimCommand.WordAim;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.reading.ReadingLog;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/session/engagements/{engagement}/aims")
class AimController {
    private final Seats seats;
    private final Commands commands;
    private final ReadingLog reading;

    AimController(Seats seats, Commands commands, ReadingLog reading) {
        this.seats = seats;
        this.commands = commands;
        this.reading = reading;
    }

    @GetMapping
    ResponseEntity<Aims> list(Caller caller, Act act, @PathVariable EngagementId engagement) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        List<AimView> aims = file.state().aims().all().stream().map(AimView::of).toList();
        if (aims.stream().anyMatch(aim -> aim.text().isPresent())) {
            reading.tell(act, seat, RecordClass.K4);
        }
        return file.ok(new Aims(aims));
    }

    @GetMapping("/{aim}")
    ResponseEntity<AimView> read(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable AimId aim) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        AimView view = AimView.of(file.state().aims().get(aim));
        if (view.text().isPresent()) {
            reading.tell(act, seat, RecordClass.K4, aim.value());
        }
        return file.ok(view);
    }

    @PostMapping
    ResponseEntity<Worded> word(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Text sent) {
        Seat seat = seats.of(caller, engagement);
        AimId aim = new AimId(act.idFor("aim"));
        return commands.dispatch(
                        act,
                        new WordAim(
                                engagement,
                                aim,
                                seat.party(),
                                seat.standing(),
                                Personal.of(sent.text())))
                .created(seat.at("aims/" + aim), new Worded(aim));
    }

    @PostMapping("/{aim}/confirmation")
    ResponseEntity<Void> confirm(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable AimId aim) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(act, new ConfirmAim(engagement, aim, seat.party())).noContent();
    }

    @PostMapping("/{aim}/progress")
    ResponseEntity<Void> rate(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable AimId aim,
            @Valid @RequestBody Progress progress) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(
                        act,
                        new RateAim(
                                engagement, aim, seat.party(), Personal.of(progress.progress())))
                .noContent();
    }

    record Text(@NotBlank String text) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Worded(AimId id) {}

    record Progress(int progress) {}

    record Aims(List<AimView> items) {}

    /**
     * @param set by the client; otherwise a proposal of the coach (S1)
     * @param text absent once it was erased
     */
    record AimView(
            AimId id,
            boolean set,
            Optional<String> text,
            Optional<Integer> progress,
            boolean erased) {
        static AimView of(Aim aim) {
            return new AimView(
                    aim.id(),
                    aim.set(),
                    aim.text().value(),
                    aim.progress().flatMap(Personal::value),
                    aim.text().isErased());
        }
    }
}
