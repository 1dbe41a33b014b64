package io.confide.gateway.portal.session;

import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Moments;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.gateway.portal.session.Binder.Appointment;
import io.confide.gateway.portal.session.Sessions.Session;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
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

/** Another date for a planned session; whoever finds that it was moved meanwhile looks again. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/sessions/{s}/reschedule")
class RescheduleController {
    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;
    private final Moments moments;

    RescheduleController(Messenger messenger, Tables tables, Binder binder, Moments moments) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
        this.moments = moments;
    }

    @GetMapping
    String ask(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String s,
            Model model) {
        Table table = tables.of(caller, place, e);
        Appointment appointment = binder.appointment(table, s);
        return page(table, appointment.meeting(), asPlanned(appointment), model);
    }

    private Form asPlanned(Appointment appointment) {
        MultiValueMap<String, String> plan = new LinkedMultiValueMap<>();
        plan.add("startsAt", moments.write(appointment.meeting().startsAt()));
        plan.add("minutes", String.valueOf(appointment.meeting().minutes()));
        return Form.filled(plan, appointment.version());
    }

    @PostMapping
    String reschedule(
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
        Slip slip = new Slip(form).moment("startsAt", moments).minutes("minutes");
        Optional<Trouble> trouble =
                slip.trouble().or(() -> messenger.carry(errand(table, s, form, slip)).trouble());
        if (trouble.isPresent()) {
            Appointment now = binder.appointment(table, s);
            response.setStatus(trouble.get().status());
            return page(table, now.meeting(), form.back(trouble.get(), now.version()), model);
        }
        next.addFlashAttribute("done", "It has another date now.");
        return "redirect:" + table.home() + Binder.session(s);
    }

    private static Errand errand(Table table, String session, Form form, Slip slip) {
        String path = Binder.at(table, Binder.session(session) + "/reschedule");
        return Errand.post(path, form.key(), slip.body()).onlyIf(form.version());
    }

    private String page(Table table, Session meeting, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("zone", moments.hint());
        return "reschedule";
    }
}
