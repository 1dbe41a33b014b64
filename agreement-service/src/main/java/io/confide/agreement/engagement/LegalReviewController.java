package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.RecordLegalReview;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.LegalVerdict;
import io.confide.events.Role;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coach or firm enter what somebody with legal training found in a version (term 26). */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/agreements/{version}/legal-reviews")
class LegalReviewController {
    private final Commands commands;
    private final Desk desk;

    LegalReviewController(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Void> enter(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version,
            @RequestBody LegalReview review) {
        requireCoachOrFirm(caller, engagement);
        return commands.dispatch(
                        act,
                        new RecordLegalReview(
                                engagement,
                                version,
                                caller.person(),
                                review.date(),
                                review.verdict(),
                                review.reviewer(),
                                review.jurisdiction(),
                                review.remarks().orElse(""),
                                act.at()))
                .noContent();
    }

    private void requireCoachOrFirm(Caller caller, EngagementId engagement) {
        Opened file = desk.file(caller.firm(), engagement).state();
        if (caller.is(Role.FIRM_ADMIN)) {
            return;
        }
        if (file.capacity(caller.person()) != Capacity.COACH) {
            throw Refusal.forbidden(
                    Rule.LEGAL_REVIEW,
                    "The coach or the firm enters a legal review.",
                    "Give what you know of it to the coach.");
        }
    }

    /**
     * @param date when it was looked at
     * @param reviewer who looked
     * @param jurisdiction under whose law
     */
    record LegalReview(
            LocalDate date,
            LegalVerdict verdict,
            String reviewer,
            String jurisdiction,
            Optional<String> remarks) {
        @Override
        public String toString() {
            return "LegalReview[" + date + ", " + verdict + ", •••]";
        }
    }
}
