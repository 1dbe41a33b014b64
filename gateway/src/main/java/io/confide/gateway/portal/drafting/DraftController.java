package io.confide.gateway.portal.drafting;

import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Trouble;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.agreement.Tables;
import io.confide.gateway.portal.terms.Fingerprint;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
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
import tools.jackson.databind.JsonNode;

/** The coach writes; what is still missing shows beside it, with a script at once, else on save. */
@Controller
@RequestMapping("/portal/clients/{e}/agreement/draft")
class DraftController {
    private static final int MOST_ATTEMPTS = 3;

    private final Messenger messenger;
    private final Tables tables;
    private final Beginning beginning;
    private final DraftPage page;

    DraftController(Messenger messenger, Tables tables, Beginning beginning, DraftPage page) {
        this.messenger = messenger;
        this.tables = tables;
        this.beginning = beginning;
        this.page = page;
    }

    @GetMapping
    String draft(Caller caller, @PathVariable String e, Model model) {
        Table table = tables.ofCoach(caller, e);
        return page.show(table, fresh(table), model);
    }

    @PostMapping
    String save(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.ofCoach(caller, e);
        Form form = Form.sent(typed);
        Written written = Written.of(form, table.file().kind());
        if (!written.unclear().isEmpty()) {
            return back(table, form, Trouble.inTheForm(written.unclear()), model, response);
        }
        Reply reply = put(table, form, written);
        for (int i = 0; i < MOST_ATTEMPTS && concernsNotTheDraft(reply, table, form); i++) {
            table = tables.ofCoach(caller, e);
            reply = put(table, form, written);
        }
        if (reply.trouble().isPresent()) {
            return back(table, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute("done", "Saved. Nobody is asked to sign before you offer it.");
        return "redirect:"
                + table.base()
                + (typed.containsKey("look")
                        ? "/" + reply.body().path("version").asInt() + "/offer"
                        : "/draft");
    }

    private Form fresh(Table table) {
        JsonNode saved = beginning.of(table);
        return Form.filled(Filling.of(saved, table.file().kind()), table.etag())
                .with(Fingerprint.FIELD, Fingerprint.of(saved));
    }

    private Reply put(Table table, Form form, Written written) {
        return messenger.carry(
                Errand.put(table.service("/draft"), form.key(), written.draft())
                        .onlyIf(isAsSeen(table, form) ? table.etag() : form.version()));
    }

    /** Something else happened to the file between our look and our word, such as a copy sent. */
    private boolean concernsNotTheDraft(Reply reply, Table table, Form form) {
        return reply.trouble().filter(Trouble::changedSince).isPresent() && isAsSeen(table, form);
    }

    /** What else happened to the file does not concern the draft. */
    private boolean isAsSeen(Table table, Form form) {
        return Fingerprint.of(beginning.of(table)).equals(form.value(Fingerprint.FIELD));
    }

    /** Nothing is kept of what is asked about here. */
    @PostMapping("/check")
    String check(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Table table = tables.ofCoach(caller, e);
        page.progress(table, Form.sent(typed), model);
        return "draft :: progress";
    }

    /** Fills what is empty with wording that fits most; nothing is saved by it. */
    @PostMapping("/suggestion")
    String suggest(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Table table = tables.ofCoach(caller, e);
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(typed);
        Filling.suggest(more, table.file().kind());
        model.addAttribute(
                "done", "Suggested wording is in the empty fields. Read it, change it, and save.");
        return page.show(table, Form.sent(more), model);
    }

    @PostMapping("/template")
    String start(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.ofCoach(caller, e);
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                        table.service("/draft/template"),
                                        form.key(),
                                        Templates.chosen(form.value("template")))
                                .onlyIf(form.version()));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page.show(table, fresh(table).back(reply.trouble().get(), table.etag()), model);
        }
        next.addFlashAttribute("done", "The draft begins with the wording of the template.");
        return "redirect:" + table.base() + "/draft";
    }

    private String back(
            Table table, Form form, Trouble why, Model model, HttpServletResponse response) {
        response.setStatus(why.status());
        Form again = form.back(why, table.etag());
        return page.show(
                table,
                why.changedSince()
                        ? again.with(Fingerprint.FIELD, Fingerprint.of(beginning.of(table)))
                        : again,
                model);
    }
}
