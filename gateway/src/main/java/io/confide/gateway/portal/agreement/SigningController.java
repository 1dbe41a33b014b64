package io.confide.gateway.portal.agreement;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A party signs exactly what it read, or says no. */
@Controller
@RequestMapping("/portal/{place:file|clients|programme}/{e}/agreement/{v:\\d{1,6}}")
class SigningController {
    private final Messenger messenger;
    private final Tables tables;
    private final Papers papers;

    SigningController(Messenger messenger, Tables tables, Papers papers) {
        this.messenger = messenger;
        this.tables = tables;
        this.papers = papers;
    }

    /** The hashes come from the page that was read, so that nothing else can be signed. */
    @PostMapping("/signature")
    String sign(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        if (!form.chosen("read", "yes")) {
            return back(table, v, form, unread(), model, response);
        }
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("bodyHash", form.value("bodyHash"));
        form.said("annexHash").ifPresent(it -> signature.put("annexHash", it));
        Reply reply =
                messenger.carry(Errand.post(table.paper(v, "/signatures"), form.key(), signature));
        if (reply.trouble().isPresent()) {
            return back(table, v, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute(
                "done",
                reply.body().path("inForce").asBoolean(false)
                        ? "You have signed, as the last one: the agreement is in force. Your copy"
                                + " follows within seconds."
                        : "You have signed. The agreement is in force once everybody has.");
        return "redirect:" + table.base();
    }

    @PostMapping("/decline")
    String decline(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(
                        Errand.post(
                                table.paper(v, "/decline"),
                                form.key(),
                                Map.of("remark", form.value("remark"))));
        if (reply.trouble().isPresent()) {
            return back(table, v, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute("done", "You have declined. The coach can write another version.");
        return "redirect:" + table.base();
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Table table = tables.of(caller, place, e);
        Form form = Form.sent(typed);
        Reply reply =
                messenger.carry(Errand.post(table.paper(v, "/withdrawal"), form.key(), Map.of()));
        if (reply.trouble().isPresent()) {
            return back(table, v, form, reply.trouble().get(), model, response);
        }
        next.addFlashAttribute("done", "The offer is withdrawn. Nobody can sign it any more.");
        return "redirect:" + table.base();
    }

    private static Trouble unread() {
        return Trouble.inTheForm(
                List.of(
                        new Trouble.Finding(
                                "read", "Tick that you have read it and want to sign it.")));
    }

    private String back(
            Table table,
            int version,
            Form form,
            Trouble why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(why.status());
        return papers.show(table, version, form.back(why, table.etag()), model);
    }
}
