package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.terms.Fingerprint;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The coach looks once more at what is saved, and puts it on the table. */
@Controller
@RequestMapping("/portal/clients/{e}/agreement/{v:\\d{1,6}}/offer")
class OfferController {
    private static final int DAYS_TO_SIGN = 30;

    private final Messenger messenger;
    private final Tables tables;
    private final Papers papers;
    private final Clock clock;

    OfferController(Messenger messenger, Tables tables, Papers papers, Clock clock) {
        this.messenger = messenger;
        this.tables = tables;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String look(Caller caller, @PathVariable String e, @PathVariable int v, Model model) {
        Table table = tables.ofCoach(caller, e);
        Form form = Form.blank(table.etag());
        form.typed()
                .set(
                        "until",
                        LocalDate.ofInstant(clock.instant(), clock.getZone())
                                .plusDays(DAYS_TO_SIGN)
                                .toString());
        table.file().sponsorContacts().stream()
                .findFirst()
                .ifPresent(it -> form.typed().set("signatory", it));
        return page(table, form, model);
    }

    @PostMapping
    String offer(
            Caller caller,
            @PathVariable String e,
            @PathVariable int v,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.ofCoach(caller, e);
        Form form = Form.sent(typed);
        Map<String, Object> conditions = new LinkedHashMap<>();
        form.said("signatory").ifPresent(it -> conditions.put("sponsorSignatory", it));
        try {
            form.said("until").ifPresent(it -> conditions.put("expiresAt", endOf(it)));
        } catch (DateTimeException unclear) {
            return back(table, form, noDay(), model, response);
        }
        Reply reply =
                messenger.carry(
                        Errand.post(table.paper(v, "/offer"), form.key(), conditions)
                                .onlyIf(seen(table, form)));
        if (reply.trouble().isPresent()) {
            return back(table, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute(
                "done", "Offered. Everybody who has to sign finds it here when they sign in.");
        return "redirect:" + table.base();
    }

    /** What else happened to the file does not concern the draft. */
    private String seen(Table table, Form form) {
        return papers.saved(table).equals(form.value(Fingerprint.FIELD))
                ? table.etag()
                : form.version();
    }

    private String endOf(String day) {
        return LocalDate.parse(day)
                .atTime(LocalTime.of(23, 59))
                .atZone(clock.getZone())
                .toInstant()
                .toString();
    }

    private static Trouble noDay() {
        return Trouble.inTheForm(
                List.of(new Trouble.Finding("until", "Write a date, such as 2027-01-18.")));
    }

    private String back(
            Table table, Form form, Trouble why, Model model, HttpServletResponse response) {
        response.setStatus(why.status());
        return page(table, form.back(why, table.etag()), model);
    }

    private String page(Table table, Form form, Model model) {
        papers.saved(table, model);
        model.addAttribute("form", form.with(Fingerprint.FIELD, papers.saved(table)));
        model.addAttribute(
                "signatories",
                table.file().sponsorContacts().stream()
                        .map(it -> new Choice(it, table.name(it)))
                        .toList());
        return "offer";
    }
}
