package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.OfferAgreement;
import io.confide.agreement.engagement.EngagementCommand.ShowAgreement;
import io.confide.agreement.engagement.EngagementCommand.SignAgreement;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.agreement.engagement.Paper.Shown;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One version: offered, shown, signed, declined or withdrawn, each by the person themselves. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/agreements/{version}")
class AgreementController {
    private static final Duration TIME_TO_SIGN = Duration.ofDays(30);

    private final Commands commands;
    private final Desk desk;
    private final NewSalt salt;
    private final Reading reading;

    AgreementController(Commands commands, Desk desk, NewSalt salt, Reading reading) {
        this.commands = commands;
        this.desk = desk;
        this.salt = salt;
        this.reading = reading;
    }

    @PostMapping("/offer")
    ResponseEntity<OnTheTable> offer(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version,
            @RequestBody Conditions conditions) {
        Opened file = desk.forParty(caller, engagement).state();
        act.requireVersion();
        OfferAgreement command =
                new OfferAgreement(
                        engagement,
                        version,
                        caller.person(),
                        conditions.expiresAt().orElse(act.at().plus(TIME_TO_SIGN)),
                        conditions.sponsorSignatory(),
                        desk.sponsorChannels(caller.firm(), file.table().programme()),
                        salt.make(),
                        act.at());
        Accepted accepted = commands.dispatch(act, command);
        Paper paper = paper(caller, engagement, version);
        return accepted.ok(
                new OnTheTable(
                        version,
                        paper.offer().bodyHash(),
                        paper.offer().annexHash(),
                        paper.offer().expiresAt()));
    }

    @PostMapping("/showing")
    ResponseEntity<Shown> show(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        desk.forParty(caller, engagement);
        Accepted accepted =
                commands.dispatch(act, new ShowAgreement(engagement, version, caller.person()));
        Paper paper = paper(caller, engagement, version);
        Shown showing = paper.showing();
        if (accepted.events().isEmpty()) {
            reading.tell(act, engagement, caller.person(), paper);
        }
        return accepted.ok(showing);
    }

    @PostMapping("/signatures")
    ResponseEntity<Bound> sign(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version,
            @RequestBody Signature signature) {
        Opened file = desk.forParty(caller, engagement).state();
        Accepted accepted =
                commands.dispatch(
                        act,
                        new SignAgreement(
                                engagement,
                                version,
                                caller.person(),
                                signature.bodyHash(),
                                signature.annexHash(),
                                caller.authentication(),
                                caller.address(),
                                act.at()));
        return accepted.created(
                URI.create("/agreement/engagements/" + engagement),
                new Bound(
                        version, caller.person(), file.capacity(caller.person()), binds(accepted)));
    }

    @PostMapping("/decline")
    ResponseEntity<Void> decline(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version,
            @RequestBody Remark remark) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act,
                        new DeclineAgreement(
                                engagement,
                                version,
                                caller.person(),
                                remark.remark().orElse(""),
                                act.at()))
                .noContent();
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Void> withdraw(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act, new WithdrawAgreement(engagement, version, caller.person(), act.at()))
                .noContent();
    }

    private Paper paper(Caller caller, EngagementId engagement, int version) {
        return Paper.of(desk.forParty(caller, engagement).state(), version, caller.person());
    }

    private static boolean binds(Accepted accepted) {
        return accepted.events().size() > 1;
    }

    /**
     * @param expiresAt after which nobody can sign any more; 30 days from now unless said
     * @param sponsorSignatory which contact signs for the sponsor; needed when there are several
     */
    record Conditions(Optional<Instant> expiresAt, Optional<PersonId> sponsorSignatory) {}

    record OnTheTable(int version, Sha256 bodyHash, Sha256 annexHash, Instant expiresAt) {}

    /**
     * @param annexHash for client and coach; the sponsor sends none
     */
    record Signature(Sha256 bodyHash, Optional<Sha256> annexHash) {}

    /**
     * @param inForce this was the last signature, and the version binds
     */
    record Bound(int version, PersonId person, Capacity capacity, boolean inForce) {}

    /**
     * @param remark for the coach
     */
    record Remark(Optional<String> remark) {
        @Override
        public String toString() {
            return "•••";
        }
    }
}
