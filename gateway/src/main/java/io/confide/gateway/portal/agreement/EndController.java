package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Every party may leave, at once or with notice. */
@Controller
@RequestMapping("/portal/{place:file|clients|programme}/{e}/agreement/end")
class EndController {
    private final Messenger messenger;
    private final Tables tables;
    private final Clock clock;

    EndController(Messenger messenger, Tables tables, Clock clock) {
        this.messenger = messenger;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping
    String ending(Caller caller, @PathVariable String place, @PathVariable String e, Model model) {
        Table table = tables.of(caller, place, e);
        return page(table, Form.blank(table.etag()), model);
    }

    @PostMapping
    String end(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Map<String, Object> parting = new LinkedHashMap<>();
        parting.put("reason", form.value("reason"));
        form.said("remark").ifPresent(it -> parting.put("remark", it));
        try {
            form.said("day").ifPresent(it -> parting.put("endsAt", endOf(it)));
        } catch (DateTimeException unclear) {
            return back(table, form, noDay(), model, response);
        }
        Reply reply =
                messenger.carry(
                        Errand.post(table.service("/end"), form.key(), parting)
                                .onlyIf(form.version()));
        if (reply.trouble().isPresent()) {
            return back(table, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute(
                "done",
                form.said("day").isPresent()
                        ? "Notice is given. Everybody at the table can see it."
                        : "The coaching has ended. What was agreed about keeping the records holds"
                                + " from now on.");
        return "redirect:" + table.base();
    }

    private String endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .toString();
    }

    private static Trouble noDay() {
        return Trouble.inTheForm(
                List.of(new Trouble.Finding("day", "Write a date, such as 2027-01-18.")));
    }

    private static String back(
            Table table, Form form, Trouble why, Model model, HttpServletResponse response) {
        response.setStatus(why.status());
        return page(table, form.back(why, table.etag()), model);
    }

    private static String page(Table table, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("reasons", reasons(table.place()));
        return "end";
    }

    private static List<Choice> reasons(Place place) {
        Choice leaving =
                switch (place) {
                    case FILE -> new Choice("CLIENT_LEAVES", "I want to leave");
                    case CLIENTS -> new Choice("COACH_LEAVES", "I cannot go on");
                    case PROGRAMME -> new Choice("SPONSOR_STOPS", "We no longer support it");
                };
        return List.of(
                new Choice("COMPLETED", "It is completed"),
                new Choice("AGREED", "We agreed to end it"),
                leaving,
                new Choice("OTHER", "Another reason"));
    }
}
