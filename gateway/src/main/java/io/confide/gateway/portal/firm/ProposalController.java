package io.confide.gateway.portal.firm;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.Role;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The firm proposes another coach; it is the client who decides. */
@Controller
@RequestMapping("/portal/firm/engagements/{e}/handover")
class ProposalController {
    private final Messenger messenger;
    private final Roster roster;

    ProposalController(Messenger messenger, Roster roster) {
        this.messenger = messenger;
        this.roster = roster;
    }

    @GetMapping
    String look(Caller caller, @PathVariable String e, Model model) {
        return page(caller, id(e), Form.blank(""), model);
    }

    @PostMapping
    String propose(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                "/agreement/engagements/" + id(e) + "/handovers",
                                form.key(),
                                Map.of("to", form.value("to"), "reason", form.value("reason"))));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(caller, id(e), form.back(reply.trouble().get(), ""), model);
        }
        next.addFlashAttribute("done", "Proposed. The client decides, and says what passes on.");
        return "redirect:/portal/firm";
    }

    private String page(Caller caller, EngagementId engagement, Form form, Model model) {
        if (!caller.is(Role.FIRM_ADMIN)) {
            throw Refusal.notFound();
        }
        model.addAttribute("engagement", engagement.value());
        model.addAttribute("form", form);
        model.addAttribute("coaches", roster.holding(Role.COACH));
        return "firm-handover";
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
