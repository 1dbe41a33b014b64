package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.terms.Completeness;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.service.Caller;
import io.confide.service.Loaded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What terms still lack while somebody writes them: nothing is kept of what is asked about. */
@RestController
class CompletenessController {
    private final Desk desk;

    CompletenessController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/agreement/engagements/{engagement}/draft/completeness")
    ResponseEntity<Completeness> check(
            Caller caller, @PathVariable EngagementId engagement, @RequestBody Terms terms) {
        Loaded<Opened> file = desk.forParty(caller, engagement);
        if (file.state().capacity(caller.person()) == Capacity.SPONSOR) {
            throw Refusal.notFound();
        }
        return file.ok(Completeness.of(terms, file.state().table().kind()));
    }
}
