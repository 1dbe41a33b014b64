package io.confide.gateway.portal;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.gateway.history.Histories;
import io.confide.service.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happened to one agreement, as a page to read. */
@Controller
@RequestMapping("/portal/history")
class HistoryPage {
    private final Histories histories;

    HistoryPage(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/{e}")
    String history(Caller caller, @PathVariable String e, Model model) {
        model.addAttribute("history", histories.of(caller, id(e)));
        return "history";
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
