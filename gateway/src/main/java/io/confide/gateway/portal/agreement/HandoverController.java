package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.Handovers.Answer;
import io.confide.gateway.portal.Words;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.viewing.CourseFile.Handover;
import io.confide.gateway.viewing.Files;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The client decides about another coach, and what passes on to them (A12). */
@Controller
@RequestMapping("/portal/file/{e}/agreement/handover")
class HandoverController {
    private static final List<RecordClass> RELEASABLE =
            List.of(
                    RecordClass.K1,
                    RecordClass.K3P,
                    RecordClass.K4,
                    RecordClass.K5,
                    RecordClass.K6,
                    RecordClass.K7,
                    RecordClass.K9,
                    RecordClass.K10);

    private final Messenger messenger;
    private final Tables tables;
    private final Files files;
    private final Words words;

    HandoverController(Messenger messenger, Tables tables, Files files, Words words) {
        this.messenger = messenger;
        this.tables = tables;
        this.files = files;
        this.words = words;
    }

    @GetMapping
    String look(Caller caller, @PathVariable String e, Model model) {
        return page(caller, tables.of(caller, Place.FILE.path(), e), Form.blank(""), model);
    }

    @PostMapping("/{h}/{answer:agreement|refusal}")
    String answer(
            Caller caller,
            @PathVariable String e,
            @PathVariable String h,
            @PathVariable String answer,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, Place.FILE.path(), e);
        Form form = Form.sent(typed);
        boolean agrees = answer.equals("agreement");
        Map<String, Object> body =
                agrees
                        ? Map.of("released", form.all("released"))
                        : Map.of("remark", form.value("remark"));
        String path = "/handovers/" + open(caller, table, h).id() + "/" + answer;
        Reply reply = messenger.carry(Errand.post(table.service(path), form.key(), body));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(caller, table, form.back(reply.trouble().get(), ""), model);
        }
        next.addFlashAttribute(
                "done",
                agrees ? "You have agreed. Your new coach finds the file." : "You have declined.");
        return "redirect:" + table.base();
    }

    private Handover open(Caller caller, Table table, String id) {
        return open(caller, table)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Stream<Handover> open(Caller caller, Table table) {
        return files
                .look(caller, new EngagementId(table.file().id()))
                .answer()
                .course()
                .handovers()
                .stream()
                .flatMap(List::stream)
                .filter(it -> it.answer() == Answer.OPEN);
    }

    private String page(Caller caller, Table table, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("handovers", open(caller, table).toList());
        model.addAttribute(
                "kinds",
                RELEASABLE.stream().map(it -> new Choice(it.name(), words.kind(it))).toList());
        return "handover";
    }
}
