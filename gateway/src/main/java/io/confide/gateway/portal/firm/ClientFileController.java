package io.confide.gateway.portal.firm;

import io.confide.events.EngagementKind;
import io.confide.events.Role;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The admin opens a client file; from then on it is the coach's and the client's. */
@Controller
class ClientFileController {
    private static final List<Choice> KINDS =
            List.of(
                    new Choice(EngagementKind.SPONSORED.name(), "A sponsor pays"),
                    new Choice(EngagementKind.INDIVIDUAL.name(), "The client pays"),
                    new Choice(EngagementKind.INTERNAL.name(), "Nobody: an internal coach"));

    private final Messenger messenger;
    private final Roster roster;
    private final Programmes programmes;

    ClientFileController(Messenger messenger, Roster roster, Programmes programmes) {
        this.messenger = messenger;
        this.roster = roster;
        this.programmes = programmes;
    }

    @GetMapping("/portal/firm/engagements/new")
    String file(Model model) {
        return page(Form.blank(""), model);
    }

    @PostMapping("/portal/firm/engagements")
    String open(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = Form.sent(typed);
        List<Trouble.Finding> open = unanswered(form);
        if (!open.isEmpty()) {
            return back(form, Trouble.inTheForm(open), model, response);
        }
        Reply reply =
                messenger.carry(Errand.post("/agreement/engagements", form.key(), file(form)));
        if (reply.trouble().isPresent()) {
            return back(form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute("done", "The file is open. The coach finds it under “My clients”.");
        return "redirect:/portal/firm";
    }

    private static List<Trouble.Finding> unanswered(Form form) {
        return Stream.of("client", "coach", "kind")
                .filter(it -> form.value(it).isEmpty())
                .map(it ->
                        new Trouble.Finding(
                                it,
                                it.equals("kind")
                                        ? "Say who pays."
                                        : "Choose who the " + it + " is."))
                .toList();
    }

    private static Map<String, Object> file(Form form) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("client", form.value("client"));
        file.put("coach", form.value("coach"));
        file.put("kind", form.value("kind"));
        form.said("programme").ifPresent(it -> file.put("programme", it));
        if (!form.all("sponsorContacts").isEmpty()) {
            file.put("sponsorContacts", form.all("sponsorContacts"));
        }
        return file;
    }

    private String back(Form form, Trouble why, Model model, HttpServletResponse response) {
        response.setStatus(why.status());
        return page(form.back(why, ""), model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("clients", roster.holding(Role.CLIENT));
        model.addAttribute("coaches", roster.holding(Role.COACH));
        model.addAttribute("contacts", roster.holding(Role.SPONSOR));
        model.addAttribute("programmes", programmes.choices());
        return "firm-file";
    }
}
