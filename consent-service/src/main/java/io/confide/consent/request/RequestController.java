package io.confide.consent.request;

import io.confide.consent.disclosing.ConsentCommand.AskForDisclosure;
import io.confide.consent.disclosing.ConsentCommand.DeferRequest;
import io.confide.consent.disclosing.ConsentCommand.RefuseRequest;
import io.confide.consent.disclosing.Party;
import io.confide.consent.disclosing.Request;
import io.confide.consent.seat.Replies;
import io.confide.consent.seat.Seat;
import io.confide.consent.seat.Seats;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.RequestId;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
@RequestMapping("/consent/engagements/{engagement}/requests")
class RequestController {
    private final Seats seats;
    private final Commands commands;

    RequestController(Seats seats, Commands commands) {
        this.seats = seats;
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Asked> ask(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Question question) {
        Seat seat = seats.of(caller, engagement);
        RequestId request = new RequestId(act.idFor("request"));
        return Replies.created(
                commands.dispatch(
                        act,
                        new AskForDisclosure(
                                engagement,
                                request,
                                seat.party(),
                                seat.facts().endedAt().isPresent(),
                                question.wanted(),
                                Personal.of(question.purpose()))),
                seat.at("requests"),
                new Asked(request));
    }

    /** The client's all, with what they answered; the asker's own, without (D3). */
    @GetMapping
    Requests list(Caller caller, @PathVariable EngagementId engagement) {
        Seat seat = seats.of(caller, engagement);
        return new Requests(
                seats.register(seat).requests().values().stream()
                        .filter(request ->
                                seat.party().isClient()
                                        || request.asker().equals(seat.party().person()))
                        .map(request -> RequestView.of(request, seat.party()))
                        .toList());
    }

    @PostMapping("/{request}/refusal")
    ResponseEntity<Void> refuse(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable RequestId request) {
        Seat seat = seats.ofClient(caller, engagement, "answers requests");
        return Replies.noContent(
                commands.dispatch(act, new RefuseRequest(engagement, request, seat.party())));
    }

    @PostMapping("/{request}/deferral")
    ResponseEntity<Void> defer(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable RequestId request) {
        Seat seat = seats.ofClient(caller, engagement, "answers requests");
        return Replies.noContent(
                commands.dispatch(act, new DeferRequest(engagement, request, seat.party())));
    }

    record Question(@NotNull RecordClass wanted, @NotBlank String purpose) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Asked(RequestId id) {}

    record Requests(List<RequestView> items) {}

    /**
     * @param state for the client only
     * @param purpose absent once it was erased
     */
    record RequestView(
            RequestId id,
            PersonId asker,
            RecordClass wanted,
            Optional<String> purpose,
            Optional<Request.State> state) {
        static RequestView of(Request request, Party reader) {
            return new RequestView(
                    request.id(),
                    request.asker(),
                    request.wanted(),
                    request.purpose().value(),
                    Optional.of(request.state()).filter(_ -> reader.isClient()));
        }
    }
}
