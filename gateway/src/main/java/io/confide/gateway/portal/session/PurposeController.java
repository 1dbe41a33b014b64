package io.confide.gateway.portal.session;

import io.confide.events.SessionEvent.Toms;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a session is for: the client says it, or makes the coach's suggestion theirs (S1). */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/sessions/{s}/purpose")
class PurposeController {
    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;

    PurposeController(Messenger messenger, Tables tables, Binder binder) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
    }

    @GetMapping
    String purpose(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            Model model) {
        Table table = tables.of(caller, place, e);
        Purpose purpose = binder.purpose(table, s);
        Form form = purpose.newest().map(PurposeController::asSaid).orElse(Form.blank(""));
        return page(table, s, purpose, form, model);
    }

    private static Form asSaid(Toms toms) {
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
        said.add("topic", toms.topic());
        said.add("outcome", toms.outcome());
        said.add("meaning", toms.meaning());
        said.add("success", toms.success());
        said.add("mustAddress", String.join("\n", toms.mustAddress()));
        return Form.filled(said, "");
    }

    @PostMapping
    String say(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Slip slip =
                new Slip(form)
                        .words("topic", "Say what it is about.")
                        .words("outcome", "Say what should come of it.")
                        .words("meaning", "Say why it matters.")
                        .words("success", "Say how you would notice.")
                        .lines("mustAddress");
        Errand errand = Errand.put(at(table, s, ""), form.key(), slip.body());
        Optional<Trouble> trouble = slip.trouble().or(() -> messenger.carry(errand).trouble());
        String said =
                table.client()
                        ? "That is what the session is for."
                        : "It is suggested. Your client makes it theirs, or says it otherwise.";
        return next(table, s, form, trouble, said, model, response, next);
    }

    @PostMapping("/confirmation")
    String confirm(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Errand errand = Errand.post(at(table, s, "/confirmation"), form.key(), Map.of());
        Optional<Trouble> trouble = messenger.carry(errand).trouble();
        return next(table, s, form, trouble, "It is yours now.", model, response, next);
    }

    private static String at(Table table, String session, String below) {
        return Binder.at(table, Binder.session(session) + "/agreement" + below);
    }

    private String next(
            Table table,
            String session,
            Form form,
            Optional<Trouble> trouble,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            Form again = form.back(trouble.get(), "");
            return page(table, session, binder.purpose(table, session), again, model);
        }
        next.addFlashAttribute("done", done);
        return "redirect:" + table.home() + Binder.session(session) + "/purpose";
    }

    private String page(Table table, String session, Purpose purpose, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("meeting", binder.one(table, session));
        model.addAttribute("purpose", purpose);
        model.addAttribute("form", form);
        return "purpose";
    }
}
