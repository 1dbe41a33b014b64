package io.confide.gateway.portal.session;

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
import io.confide.gateway.portal.session.Sessions.Session;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** One session: that it was held, or why not, what was written of it, and that it is over. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/sessions/{s}")
class SessionController {
    private static final List<Choice> PARTIES =
            List.of(new Choice("CLIENT", "The client"), new Choice("COACH", "The coach"));

    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;
    private final Moments moments;

    SessionController(Messenger messenger, Tables tables, Binder binder, Moments moments) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
        this.moments = moments;
    }

    @GetMapping
    String session(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            Model model) {
        Table table = tables.of(caller, place, e);
        Session session = binder.one(table, s);
        return page(table, session, asPlanned(session), model);
    }

    /** Most sessions are held as they were planned. */
    private Form asPlanned(Session session) {
        MultiValueMap<String, String> plan = new LinkedMultiValueMap<>();
        plan.add("occurredAt", moments.write(session.startsAt()));
        plan.add("minutes", String.valueOf(session.minutes()));
        return Form.filled(plan, "");
    }

    @PostMapping("/{deed:held|cancellation|absence|notes|close}")
    String become(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Session session = binder.one(table, s);
        Form form = Form.sent(typed);
        Deed done = Deed.of(deed);
        Slip slip = done.slip(form, table, moments);
        if (slip.trouble().isPresent()) {
            return back(table, session, form, slip.trouble().get(), model, response);
        }
        String path = Binder.at(table, Binder.session(session.id()) + done.path());
        Reply reply = messenger.carry(Errand.post(path, form.key(), slip.body()));
        Optional<Trouble> trouble = reply.trouble();
        if (trouble.isPresent()) {
            return back(table, session, form, trouble.get(), model, response);
        }
        next.addFlashAttribute("done", done.done(reply));
        return "redirect:" + table.home() + "/sessions/" + session.id();
    }

    private String back(
            Table table,
            Session session,
            Form form,
            Trouble why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(why.status());
        return page(table, session, form.back(why, ""), model);
    }

    private String page(Table table, Session session, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("meeting", session);
        model.addAttribute("form", form);
        model.addAttribute("notes", binder.notes(table, session));
        model.addAttribute("parties", PARTIES);
        model.addAttribute("zone", moments.hint());
        return "session";
    }
}
