package io.confide.consent.grant;

import io.confide.consent.disclosing.ConsentCommand.GiveConsent;
import io.confide.consent.disclosing.ConsentCommand.WithdrawConsent;
import io.confide.consent.disclosing.ConsentRegister;
import io.confide.consent.disclosing.Grant;
import io.confide.consent.seat.Replies;
import io.confide.consent.seat.Seat;
import io.confide.consent.seat.Seats;
import io.confide.events.EngagementId;
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
@RequestMapping("/consent/engagements/{engagement}/grants")
class GrantController {
    private final Seats seats;
    private final Commands commands;
    private final Receipts receipts;

    GrantController(Seats seats, Commands commands, Receipts receipts) {
        this.seats = seats;
        this.commands = commands;
        this.receipts = receipts;
    }

    @PostMapping
    ResponseEntity<Given> give(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Consent consent) {
        Seat seat = seats.ofClient(caller, engagement, "consents to a disclosure");
        GrantId grant = new GrantId(act.idFor("grant"));
        return Replies.created(
                commands.dispatch(
                        act,
                        new GiveConsent(
                                engagement,
                                grant,
                                seat.party(),
                                consent.item(),
                                consent.recipient(),
                                seat.facts().sponsorContacts(),
                                consent.until(),
                                consent.rendering(),
                                consent.noticeVersion(),
                                consent.language(),
                                Personal.of(consent.purpose()),
                                seat.facts().disclosesNothingNew(),
                                act.at())),
                seat.at("grants/" + grant),
                new Given(grant));
    }

    @GetMapping
    Grants list(Caller caller, Act act, @PathVariable EngagementId engagement) {
        Seat seat = seats.ofClient(caller, engagement, "sees what they consented to");
        ConsentRegister register = seats.register(seat);
        return new Grants(
                register.grants().values().stream()
                        .map(grant -> GrantView.of(grant, register, act.at()))
                        .toList());
    }

    @GetMapping("/{grant}/receipt")
    Receipts.Signed receipt(
            Caller caller, @PathVariable EngagementId engagement, @PathVariable GrantId grant) {
        Seat seat = seats.ofClient(caller, engagement, "has receipts of their consent");
        return receipts.of(seat, seats.register(seat).grant(grant));
    }

    @PostMapping("/{grant}/withdrawal")
    ResponseEntity<Void> withdraw(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable GrantId grant) {
        Seat seat = seats.ofClient(caller, engagement, "withdraws consent");
        return Replies.noContent(
                commands.dispatch(act, new WithdrawConsent(engagement, grant, seat.party())));
    }

    record Consent(
            @NotNull ReportId item,
            @NotNull PersonId recipient,
            @NotBlank String purpose,
            @NotNull Instant until,
            @NotNull Sha256 rendering,
            @NotBlank String noticeVersion,
            @NotBlank String language) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Given(GrantId id) {}

    record Grants(List<GrantView> items) {}

    /** Where a consent stands. */
    enum State {
        GIVEN,
        WITHDRAWN,
        EXPIRED
    }

    /**
     * @param purpose absent once it was erased
     * @param covers whether it lets its recipient read now; a later edit is not covered
     */
    record GrantView(
            GrantId id,
            ReportId item,
            PersonId recipient,
            Optional<String> purpose,
            Instant until,
            Sha256 rendering,
            State state,
            boolean covers) {
        static GrantView of(Grant grant, ConsentRegister register, Instant at) {
            var given = grant.given();
            State state = state(grant, register.now(at));
            return new GrantView(
                    given.grant(),
                    given.item(),
                    given.recipient(),
                    given.purpose().value(),
                    given.until(),
                    given.rendering(),
                    state,
                    state == State.GIVEN && register.covers(grant));
        }

        private static State state(Grant grant, Instant now) {
            if (grant.withdrawn()) {
                return State.WITHDRAWN;
            }
            return grant.isExpired(now) ? State.EXPIRED : State.GIVEN;
        }
    }
}
