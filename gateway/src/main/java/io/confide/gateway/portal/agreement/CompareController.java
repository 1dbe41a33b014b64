package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.acting.Messenger;
import io.confide.service.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions beside each other, term by term. */
@Controller
class CompareController {
    private final Messenger messenger;
    private final Tables tables;

    CompareController(Messenger messenger, Tables tables) {
        this.messenger = messenger;
        this.tables = tables;
    }

    @GetMapping("/portal/{place:file|clients|programme}/{e}/agreement/compare")
    String compare(
            Caller caller,
            @PathVariable String place,
            @PathVariable String e,
            @RequestParam int from,
            @RequestParam int to,
            Model model) {
        Table table = tables.of(caller, place, e);
        model.addAttribute("table", table);
        model.addAttribute(
                "comparing",
                Comparing.of(
                        messenger
                                .read(table.paper(to, "/difference?from=" + from))
                                .orSorry()
                                .body()));
        return "compare";
    }
}
