package io.confide.session.action;

import io.confide.events.ActionId;
import io.confide.events.ActionStatus;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.Action;
import io.confide.session.coaching.ActionCommand.ConfirmAction;
import io.confide.session.coaching.ActionCommand.ProgressAction;
import io.confide.session.coaching.ActionCommand.WordAction;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.reading.ReadingLog;
import io.confide.session.seat.Seat;
import io.confide.session.seat.Seats;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
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
@RequestMapping("/session/engagements/{engagement}/actions")
class ActionController {
    private final Seats seats;
    private final Commands commands;
    private final ReadingLog reading;

    ActionController(Seats seats, Commands commands, ReadingLog reading) {
        this.seats = seats;
        this.commands = commands;
        this.reading = reading;
    }

    @GetMapping
    ResponseEntity<Actions> list(Caller caller, Act act, @PathVariable EngagementId engagement) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        List<ActionView> actions =
                file.state().actions().all().stream().map(ActionView::of).toList();
        if (actions.stream().anyMatch(action -> action.text().isPresent())) {
            reading.tell(act, seat, RecordClass.K5);
        }
        return file.ok(new Actions(actions));
    }

    @GetMapping("/{action}")
    ResponseEntity<ActionView> read(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ActionId action) {
        Seat seat = seats.of(caller, engagement);
        Loaded<CoachingFile> file = seats.file(seat);
        ActionView view = ActionView.of(file.state().actions().get(action));
        if (view.text().isPresent()) {
            reading.tell(act, seat, RecordClass.K5, action.value());
        }
        return file.ok(view);
    }

    @PostMapping
    ResponseEntity<Worded> word(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Intention intention) {
        Seat seat = seats.of(caller, engagement);
        ActionId action = new ActionId(act.idFor("action"));
        return commands.dispatch(
                        act,
                        new WordAction(
                                engagement,
                                action,
                                seat.party(),
                                seat.standing(),
                                intention.due(),
                                Personal.of(intention.text())))
                .created(seat.at("actions/" + action), new Worded(action));
    }

    @PostMapping("/{action}/confirmation")
    ResponseEntity<Void> confirm(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ActionId action) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(act, new ConfirmAction(engagement, action, seat.party()))
                .noContent();
    }

    @PostMapping("/{action}/progress")
    ResponseEntity<Void> progress(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ActionId action,
            @Valid @RequestBody Progress progress) {
        Seat seat = seats.of(caller, engagement);
        return commands.dispatch(
                        act,
                        new ProgressAction(
                                engagement,
                                action,
                                seat.party(),
                                progress.status(),
                                Personal.of(progress.note())))
                .noContent();
    }

    record Intention(@NotBlank String text, LocalDate due) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Worded(ActionId id) {}

    record Progress(ActionStatus status, String note) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Actions(List<ActionView> items) {}

    /**
     * @param set by the client; otherwise a proposal of the coach (S1)
     * @param text absent once it was erased
     * @param notes what the client said on the way
     */
    record ActionView(
            ActionId id,
            boolean set,
            Optional<String> text,
            LocalDate due,
            ActionStatus status,
            List<String> notes,
            boolean erased) {
        static ActionView of(Action action) {
            return new ActionView(
                    action.id(),
                    action.set(),
                    action.text().value(),
                    action.due(),
                    action.status(),
                    action.notes().stream().flatMap(note -> note.value().stream()).toList(),
                    action.text().isErased());
        }
    }
}
