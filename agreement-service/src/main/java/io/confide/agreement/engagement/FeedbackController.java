package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.GiveFeedback;
import io.confide.events.EngagementId;
import io.confide.events.FeedbackId;
import io.confide.events.FeedbackSubject;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The client says how it goes; client and coach read it in the client view, nobody else. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/feedback")
class FeedbackController {
    private final Commands commands;
    private final Desk desk;

    FeedbackController(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Given> give(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Feedback feedback) {
        desk.forParty(caller, engagement);
        FeedbackId id = new FeedbackId(act.idFor("feedback"));
        return commands.dispatch(
                        act,
                        new GiveFeedback(
                                engagement, id, caller.person(), feedback.about(), feedback.text()))
                .created(URI.create("/views/engagements/" + engagement), new Given(id));
    }

    record Feedback(FeedbackSubject about, String text) {
        @Override
        public String toString() {
            return "Feedback[" + about + ", •••]";
        }
    }

    record Given(FeedbackId id) {}
}
