package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.service.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an agreement stands, for each party, and what to do next. */
@Controller
@RequestMapping("/portal/{place:file|clients|programme}/{e}/agreement")
class AgreementController {
    private final Messenger messenger;
    private final Tables tables;
    private final Papers papers;

    AgreementController(Messenger messenger, Tables tables, Papers papers) {
        this.messenger = messenger;
        this.tables = tables;
        this.papers = papers;
    }

    @GetMapping
    String agreement(
            Caller caller, @PathVariable String place, @PathVariable String e, Model model) {
        model.addAttribute("table", tables.of(caller, place, e));
        return "agreement";
    }

    @GetMapping("/{v:\\d{1,6}}")
    String read(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v,
            Model model) {
        Table table = tables.of(caller, place, e);
        return papers.show(table, v, Form.blank(table.etag()), model);
    }

    /** What the coach has saved so far, for the client to look at. */
    @GetMapping("/saved")
    String saved(Caller caller, @PathVariable String place, @PathVariable String e, Model model) {
        return papers.saved(tables.of(caller, place, e), model);
    }

    @GetMapping("/{v:\\d{1,6}}/copy.html")
    ResponseEntity<byte[]> page(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v) {
        return copy(
                tables.of(caller, place, e),
                v,
                "copy.html",
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    }

    @GetMapping("/{v:\\d{1,6}}/copy.pdf")
    ResponseEntity<byte[]> print(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @PathVariable int v) {
        return copy(tables.of(caller, place, e), v, "copy.pdf", MediaType.APPLICATION_PDF);
    }

    private ResponseEntity<byte[]> copy(Table table, int version, String name, MediaType type) {
        byte[] bytes =
                messenger.document(table.paper(version, "/" + name)).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replace("copy", "agreement-" + version))
                                .build()
                                .toString())
                .body(bytes);
    }
}
