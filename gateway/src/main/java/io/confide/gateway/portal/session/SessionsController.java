package io.confide.gateway.portal.session;

import io.confide.events.SessionType;
import io.confide.gateway.portal.Words;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Moments;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Client and coach see when they met and when they meet next, and find a date. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/sessions")
class SessionsController {
    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;
    private final Moments moments;
    private final List<Choice> types;

    SessionsController(
            Messenger messenger, Tables tables, Binder binder, Moments moments, Words words) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
        this.moments = moments;
        this.types =
                Arrays.stream(SessionType.values())
                        .map(it -> new Choice(it.name(), words.type(it)))
                        .toList();
    }

    @GetMapping
    String sessions(
            Caller caller, @PathVariable String place, @PathVariable String e, Model model) {
        return page(tables.of(caller, place, e), Form.blank(""), model);
    }

    @PostMapping
    String schedule(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Slip slip =
                new Slip(form)
                        .words("type", "Choose what kind of session it is.")
                        .moment("startsAt", moments)
                        .minutes("minutes")
                        .words("place", "Say where you meet.");
        Optional<Trouble> trouble = slip.trouble().or(() -> carry(table, form, slip).trouble());
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return page(table, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute("done", "It is planned.");
        return "redirect:" + table.home() + "/sessions";
    }

    private Reply carry(Table table, Form form, Slip slip) {
        return messenger.carry(Errand.post(Binder.at(table, "/sessions"), form.key(), slip.body()));
    }

    private String page(Table table, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("sessions", binder.all(table));
        model.addAttribute("types", types);
        model.addAttribute("zone", moments.hint());
        return "sessions";
    }
}
