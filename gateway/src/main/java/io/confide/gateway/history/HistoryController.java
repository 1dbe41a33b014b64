package io.confide.gateway.history;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.gateway.viewing.Tags;
import io.confide.service.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one agreement, as JSON. */
@RestController
class HistoryController {
    private final Histories histories;
    private final Tags tags;

    HistoryController(Histories histories, Tags tags) {
        this.histories = histories;
        this.tags = tags;
    }

    @GetMapping("/views/engagements/{e}/history")
    ResponseEntity<History> history(Caller caller, @PathVariable String e) {
        History history = histories.of(caller, id(e));
        return ResponseEntity.ok().eTag(tags.of(caller, history)).body(history);
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
