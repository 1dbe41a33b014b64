package io.confide.gateway.portal.work;

import io.confide.events.ActionStatus;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;

/** Aims and actions: the client sets them and says how far they are, the coach suggests some. */
@Controller
@RequestMapping("/portal/{place:file|clients}/{e}/{work:aims|actions}")
class WorkController {
    private static final List<Choice> HOW_FAR =
            List.of(
                    new Choice(ActionStatus.OPEN.name(), "Still open"),
                    new Choice(ActionStatus.DONE.name(), "Done"),
                    new Choice(ActionStatus.DROPPED.name(), "Dropped"));

    private final Messenger messenger;
    private final Tables tables;
    private final JsonMapper json;

    WorkController(Messenger messenger, Tables tables, JsonMapper json) {
        this.messenger = messenger;
        this.tables = tables;
        this.json = json;
    }

    @GetMapping
    String all(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String work,
            Model model) {
        return all(tables.of(caller, place, e), Work.of(work), Form.blank(""), model);
    }

    @PostMapping
    String word(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String work,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Work kind = Work.of(work);
        Form form = Form.sent(typed);
        Optional<Trouble> trouble = carried(at(table, kind.path()), form, kind.worded(form));
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return all(table, kind, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute("done", kind.wordedBy(table));
        return "redirect:" + table.home() + "/" + kind.path();
    }

    @GetMapping("/{id}")
    String one(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String work,
            @PathVariable String id,
            Model model) {
        return one(tables.of(caller, place, e), Work.of(work), id, Form.blank(""), model);
    }

    @PostMapping("/{id}/{step:confirmation|progress}")
    String become(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable String work,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Work kind = Work.of(work);
        Form form = Form.sent(typed);
        boolean confirms = step.equals("confirmation");
        Slip slip = confirms ? new Slip(form) : kind.progressed(form);
        Optional<Trouble> trouble = carried(at(table, kind.path(id) + "/" + step), form, slip);
        if (trouble.isPresent()) {
            response.setStatus(trouble.get().status());
            return one(table, kind, id, form.back(trouble.get(), ""), model);
        }
        next.addFlashAttribute("done", confirms ? "It is yours now." : "Noted.");
        return "redirect:" + table.home() + "/" + kind.path(id);
    }

    private Optional<Trouble> carried(String path, Form form, Slip slip) {
        return slip.trouble()
                .or(() -> messenger.carry(Errand.post(path, form.key(), slip.body())).trouble());
    }

    private static String at(Table table, String below) {
        return "/session/engagements/" + table.file().id() + "/" + below;
    }

    private String all(Table table, Work kind, Form form, Model model) {
        List<?> all =
                messenger
                        .read(at(table, kind.path()))
                        .orSorry()
                        .body()
                        .path("items")
                        .valueStream()
                        .map(it -> json.treeToValue(it, kind.piece()))
                        .toList();
        model.addAllAttributes(Map.of("table", table, "form", form, "all", all));
        return kind.path();
    }

    private String one(Table table, Work kind, String id, Form form, Model model) {
        Object one =
                json.treeToValue(
                        messenger.read(at(table, kind.path(id))).orSorry().body(), kind.piece());
        model.addAllAttributes(Map.of("table", table, "form", form, "one", one, "states", HOW_FAR));
        return kind.one();
    }
}
