package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
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
import tools.jackson.databind.json.JsonMapper;

/** Client and coach look at what they agreed once more, and each says what they found. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/agreement/reconfirm")
class ReconfirmController {
    private static final List<Choice> OUTCOMES =
            List.of(
                    new Choice("UNCHANGED", "It goes on as agreed"),
                    new Choice(
                            "AMEND", "Something should change: the coach writes the next version"),
                    new Choice("PAUSE", "It rests until one of us takes it up again"),
                    new Choice("END", "The coaching is over"));
    private static final List<Choice> CAUSES =
            List.of(
                    new Choice("TOOL_CHANGE", "Other tools keep or carry what is said"),
                    new Choice("RETENTION_CHANGE", "Records are kept otherwise than before"));

    private final Messenger messenger;
    private final Tables tables;
    private final Papers papers;
    private final JsonMapper json;

    ReconfirmController(Messenger messenger, Tables tables, Papers papers, JsonMapper json) {
        this.messenger = messenger;
        this.tables = tables;
        this.papers = papers;
        this.json = json;
    }

    @GetMapping
    String look(Caller caller, @PathVariable String place, @PathVariable String e, Model model) {
        return page(tables.of(caller, place, e), Form.blank(""), model);
    }

    @PostMapping
    String state(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        if (form.said("outcome").isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(table, form.back(undecided(), ""), model);
        }
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("version", table.file().inForce().orElseThrow(Refusal::notFound));
        statement.put("bodyHash", form.value("bodyHash"));
        statement.put("reviewed", form.all("reviewed"));
        statement.put("outcome", form.value("outcome"));
        form.said("remark").ifPresent(it -> statement.put("remark", it));
        Reply reply =
                messenger.carry(
                        Errand.post(
                                table.service("/reconfirmation/statements"),
                                form.key(),
                                statement));
        return after(table, form, reply, found(reply), model, response, next);
    }

    private static Trouble undecided() {
        return Trouble.inTheForm(List.of(new Trouble.Finding("outcome", "Choose what you find.")));
    }

    private static String found(Reply reply) {
        return reply.body().path("agreed").asBoolean(false)
                ? "You have both found the same. It is noted with the agreement."
                : "Noted. It counts once both of you have found the same.";
    }

    @PostMapping("/request")
    String ask(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        String cause = table.client() ? "CLIENT_ASKS" : form.value("cause");
        Reply reply =
                messenger.carry(
                        Errand.post(
                                table.service("/reconfirmation/requests"),
                                form.key(),
                                Map.of("cause", cause)));
        return after(
                table, form, reply, "It is on the agenda for both of you.", model, response, next);
    }

    @PostMapping("/{act:suspension|resumption}")
    String rest(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        boolean rest = act.equals("suspension");
        Map<String, Object> body = rest ? Map.of("remark", form.value("why")) : Map.of();
        Reply reply = messenger.carry(Errand.post(table.service("/" + act), form.key(), body));
        return after(
                table,
                form,
                reply,
                rest ? "The agreement rests." : "The agreement goes on.",
                model,
                response,
                next);
    }

    private String after(
            Table table,
            Form form,
            Reply reply,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(table, form.back(reply.trouble().get(), ""), model);
        }
        next.addFlashAttribute("done", done);
        return "redirect:" + table.base() + "/reconfirm";
    }

    private String page(Table table, Form form, Model model) {
        Reply reply = messenger.read(table.service("/reconfirmation")).orSorry();
        Looking looking = json.treeToValue(reply.body(), Looking.class);
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("looking", looking);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("causes", CAUSES);
        model.addAttribute("items", Item.of(papers.paper(table, looking.version()).reading()));
        return "reconfirm";
    }
}
