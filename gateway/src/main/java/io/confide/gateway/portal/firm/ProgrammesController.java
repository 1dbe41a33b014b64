package io.confide.gateway.portal.firm;

import io.confide.events.Role;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The admin opens a programme for a sponsor. */
@Controller
@RequestMapping("/portal/firm/programmes")
class ProgrammesController {
    private final Messenger messenger;
    private final Roster roster;
    private final Programmes programmes;

    ProgrammesController(Messenger messenger, Roster roster, Programmes programmes) {
        this.messenger = messenger;
        this.roster = roster;
        this.programmes = programmes;
    }

    @GetMapping
    String programmes(Model model) {
        return page(Form.blank(""), model);
    }

    @PostMapping
    String open(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                "/agreement/programmes",
                                form.key(),
                                Map.of(
                                        "organisation", form.value("organisation"),
                                        "contacts", form.all("contacts"),
                                        "mailDomains", words(form.value("mailDomains")))));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(form.back(reply.trouble().get(), ""), model);
        }
        next.addFlashAttribute(
                "done", "The programme is open. Client files can be part of it now.");
        return "redirect:/portal/firm/programmes";
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("contacts", roster.holding(Role.SPONSOR));
        model.addAttribute("programmes", programmes.all());
        return "firm-programmes";
    }
}
