package io.confide.gateway.portal.session;

import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.gateway.portal.session.Sessions.Session;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
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

/** A note on a page of its own, since whoever opens it has read it. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/sessions/{s}/notes/{n}")
class NoteController {
    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;

    NoteController(Messenger messenger, Tables tables, Binder binder) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
    }

    @GetMapping
    String note(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            @PathVariable String n,
            Model model) {
        Table table = tables.of(caller, place, e);
        return page(table, binder.one(table, s), n, Form.blank(""), model);
    }

    @PostMapping("/{deed:addenda|receipt}")
    String become(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            @PathVariable String n,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Session session = binder.one(table, s);
        Form form = Form.sent(typed);
        boolean corrects = deed.equals("addenda");
        Slip slip = corrects ? correction(form) : new Slip(form).words("hash", "Open it again.");
        Optional<Trouble> trouble =
                slip.trouble()
                        .or(() ->
                                messenger
                                        .carry(
                                                Errand.post(
                                                        Binder.at(
                                                                table, Binder.note(n) + "/" + deed),
                                                        form.key(),
                                                        slip.body()))
                                        .trouble());
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return page(table, session, n, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute(
                "done",
                corrects
                        ? "The addendum stands beside the note."
                        : "You have it now, and no copy stayed.");
        return "redirect:" + at(table, session) + (corrects ? "/notes/" + n : "");
    }

    private static Slip correction(Form form) {
        return new Slip(form)
                .words("text", "Say how it was.")
                .words("reason", "Say why it changes.");
    }

    private static String at(Table table, Session session) {
        return table.home() + "/sessions/" + session.id();
    }

    private String page(Table table, Session session, String id, Form form, Model model) {
        Note note = binder.note(table, id);
        model.addAttribute("table", table);
        model.addAttribute("meeting", session);
        model.addAttribute("note", note);
        model.addAttribute("handed", binder.handed(table, note));
        model.addAttribute("form", form);
        return "note";
    }
}
