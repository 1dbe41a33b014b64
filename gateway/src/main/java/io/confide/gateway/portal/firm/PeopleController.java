package io.confide.gateway.portal.firm;

import io.confide.events.Role;
import io.confide.gateway.portal.acting.Choice;
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

/** The admin invites people and sees who has joined. */
@Controller
@RequestMapping("/portal/firm/people")
class PeopleController {
    private static final List<Choice> ROLES =
            List.of(
                    new Choice(Role.CLIENT.name(), "Client"),
                    new Choice(Role.COACH.name(), "Coach"),
                    new Choice(Role.SPONSOR.name(), "Sponsor contact"),
                    new Choice(Role.FIRM_ADMIN.name(), "Firm admin"),
                    new Choice(Role.PRIVACY_OFFICER.name(), "Privacy officer"));

    private final Messenger messenger;
    private final Roster roster;

    PeopleController(Messenger messenger, Roster roster) {
        this.messenger = messenger;
        this.roster = roster;
    }

    @GetMapping
    String people(@RequestParam(defaultValue = "") String after, Model model) {
        return page(Form.blank(""), after, model);
    }

    @PostMapping
    String invite(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                "/agreement/people",
                                form.key(),
                                Map.of(
                                        "name", form.value("name"),
                                        "email", form.value("email"),
                                        "roles", form.all("roles"))));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(form.back(reply.trouble().get(), ""), "", model);
        }
        next.addFlashAttribute("done", "Invited. They join when they sign in here and accept.");
        return "redirect:/portal/firm/people";
    }

    private String page(Form form, String after, Model model) {
        Roster.Members page = roster.people(after);
        model.addAttribute("form", form);
        model.addAttribute("roles", ROLES);
        model.addAttribute("people", page.items());
        model.addAttribute("next", page.next());
        return "firm-people";
    }
}
