package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.service.Caller;
import jakarta.servlet.http.HttpServletResponse;
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

/** The client says how it goes; the coach reads it in the file, the sponsor never. */
@Controller
@RequestMapping("/portal/file/{e}/agreement/feedback")
class FeedbackController {
    private static final List<Choice> SUBJECTS =
            List.of(
                    new Choice("RELATIONSHIP", "How we work together"),
                    new Choice("AGREEMENT", "What we agreed on"));

    private final Messenger messenger;
    private final Tables tables;

    FeedbackController(Messenger messenger, Tables tables) {
        this.messenger = messenger;
        this.tables = tables;
    }

    @GetMapping
    String feedback(Caller caller, @PathVariable String e, Model model) {
        return page(tables.of(caller, Place.FILE.path(), e), Form.blank(""), model);
    }

    @PostMapping
    String give(
            Caller caller,
            @PathVariable String e,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, Place.FILE.path(), e);
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                table.service("/feedback"),
                                form.key(),
                                Map.of(
                                        "about", form.value("about"),
                                        "text", form.value("text"))));
        if (reply.trouble().isPresent()) {
            response.setStatus(reply.status());
            return page(table, form.back(reply.trouble().get(), ""), model);
        }
        next.addFlashAttribute("done", "Thank you. Your coach reads it in your file.");
        return "redirect:" + table.base();
    }

    private static String page(Table table, Form form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("subjects", SUBJECTS);
        return "feedback";
    }
}
