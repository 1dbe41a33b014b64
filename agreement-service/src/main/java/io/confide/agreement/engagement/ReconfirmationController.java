package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.ReconfirmationCommand.AskForReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.ResumeAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.StateReconfirmation;
import io.confide.agreement.engagement.ReconfirmationCommand.SuspendAgreement;
import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.ReviewedItem;
import io.confide.events.Sha256;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Client and coach come back to what they agreed, let it rest, and take it up again. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}")
class ReconfirmationController {
    private final Commands commands;
    private final Desk desk;

    ReconfirmationController(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @GetMapping("/reconfirmation")
    ResponseEntity<ReconfirmationView> read(Caller caller, @PathVariable EngagementId engagement) {
        Loaded<Opened> file = desk.forParty(caller, engagement);
        if (file.state().capacity(caller.person()) == Capacity.SPONSOR) {
            throw Refusal.notFound();
        }
        return file.ok(
                file.state().inForce().map(ReconfirmationView::of).orElseThrow(Refusal::notFound));
    }

    @PostMapping("/reconfirmation/requests")
    ResponseEntity<Void> ask(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Question question) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act,
                        new AskForReconfirmation(
                                engagement, caller.person(), question.cause(), act.at()))
                .noContent();
    }

    @PostMapping("/reconfirmation/statements")
    ResponseEntity<Found> state(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Statement statement) {
        desk.forParty(caller, engagement);
        Accepted accepted =
                commands.dispatch(
                        act,
                        new StateReconfirmation(
                                engagement,
                                statement.version(),
                                caller.person(),
                                statement.bodyHash(),
                                statement.outcome(),
                                statement.reviewed(),
                                statement.remark().orElse(""),
                                act.at()));
        return accepted.ok(new Found(statement.outcome(), agreed(accepted)));
    }

    private static boolean agreed(Accepted accepted) {
        return accepted.events().stream()
                .anyMatch(it -> it.event() instanceof AgreementReconfirmed);
    }

    @PostMapping("/suspension")
    ResponseEntity<Void> suspend(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Reason reason) {
        desk.forParty(caller, engagement);
        return commands.dispatch(
                        act,
                        new SuspendAgreement(
                                engagement, caller.person(), reason.remark().orElse(""), act.at()))
                .noContent();
    }

    @PostMapping("/resumption")
    ResponseEntity<Void> resume(Caller caller, Act act, @PathVariable EngagementId engagement) {
        desk.forParty(caller, engagement);
        return commands.dispatch(act, new ResumeAgreement(engagement, caller.person(), act.at()))
                .noContent();
    }

    /**
     * @param cause the client's is CLIENT_ASKS; the coach's are TOOL_CHANGE and RETENTION_CHANGE
     */
    record Question(ReconfirmationCause cause) {}

    /**
     * @param bodyHash of the version in force, as it was read
     * @param reviewed all seven, or the statement is refused with those that are missing
     */
    record Statement(
            int version,
            Sha256 bodyHash,
            ReconfirmationOutcome outcome,
            Set<ReviewedItem> reviewed,
            Optional<String> remark) {
        @Override
        public String toString() {
            return "Statement[" + version + ", •••]";
        }
    }

    /**
     * @param agreed both found the same, and it is so
     */
    record Found(ReconfirmationOutcome outcome, boolean agreed) {}

    /**
     * @param remark for client and coach
     */
    record Reason(Optional<String> remark) {
        @Override
        public String toString() {
            return "•••";
        }
    }
}
