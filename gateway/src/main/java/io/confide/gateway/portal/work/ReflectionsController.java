package io.confide.gateway.portal.work;

import io.confide.deciding.Refusal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionId;
import io.confide.gateway.portal.Words;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.gateway.portal.session.Binder;
import io.confide.gateway.portal.session.Sessions;
import io.confide.gateway.portal.session.Sessions.Session;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Two logs that never mix: each writes their own, and the client may share an entry (S2, S3). */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/reflections")
class ReflectionsController {
    private final Messenger messenger;
    private final Tables tables;
    private final Binder binder;
    private final Words words;
    private final JsonMapper json;

    ReflectionsController(
            Messenger messenger, Tables tables, Binder binder, Words words, JsonMapper json) {
        this.messenger = messenger;
        this.tables = tables;
        this.binder = binder;
        this.words = words;
        this.json = json;
    }

    /**
     * @param session of which somebody wants to write
     */
    @GetMapping
    String log(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam Optional<String> session,
            Model model) {
        Form form = Form.blank("").with("session", session.orElse(""));
        return page(tables.of(caller, place, e), form, model);
    }

    @PostMapping
    String write(
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
                        .words("session", "Choose which session it is about.")
                        .words("text", "Write something first.");
        Optional<Trouble> trouble = slip.trouble().or(() -> carried(table, form));
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return page(table, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute(
                "done",
                table.client()
                        ? "It is in your log, and nobody else reads it unless you share it."
                        : "It is in your log, and yours alone.");
        return "redirect:" + table.home() + "/reflections";
    }

    private Optional<Trouble> carried(Table table, Form form) {
        String path = "sessions/" + session(form.value("session")) + "/reflections";
        Map<String, String> text = Map.of("text", form.value("text"));
        return messenger.carry(Errand.post(at(table, path), form.key(), text)).trouble();
    }

    @PostMapping("/{r}/sharing")
    String share(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String r,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        String path = at(table, "reflections/" + reflection(r) + "/sharing");
        Optional<Trouble> trouble =
                messenger.carry(Errand.post(path, form.key(), Map.of())).trouble();
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return page(table, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute("done", "Your coach may read it now.");
        return "redirect:" + table.home() + "/reflections";
    }

    private static String session(String id) {
        return checked(id, it -> new SessionId(it).value());
    }

    private static String reflection(String id) {
        return checked(id, it -> new ReflectionId(it).value());
    }

    private static String checked(String id, Function<String, String> check) {
        try {
            return check.apply(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static String at(Table table, String below) {
        return "/session/engagements/" + table.file().id() + "/" + below;
    }

    private String page(Table table, Form form, Model model) {
        Sessions sessions = binder.all(table);
        List<Session> held = sessions.over().stream().filter(Session::tookPlace).toList();
        List<Reflection> entries =
                messenger
                        .read(at(table, "reflections"))
                        .orSorry()
                        .body()
                        .path("items")
                        .valueStream()
                        .map(it -> json.treeToValue(it, Reflection.class))
                        .toList();
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("entries", entries.reversed());
        model.addAttribute("held", held.stream().map(this::choice).toList());
        model.addAttribute(
                "named", held.stream().collect(Collectors.toMap(Session::id, this::named)));
        return "reflections";
    }

    private Choice choice(Session session) {
        return new Choice(session.id(), named(session));
    }

    private String named(Session session) {
        return words.type(session.type()) + ", " + words.when(session.startsAt());
    }
}
