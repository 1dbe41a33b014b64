package io.confide.gateway.portal.session;

import io.confide.gateway.viewing.EngagementLine;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Page;
import io.confide.service.Caller;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way from home to the sessions: straight, for those with one engagement. */
@Controller
@RequestMapping("/portal/sessions")
class MySessionsController {
    private final Files files;

    MySessionsController(Files files) {
        this.files = files;
    }

    @GetMapping("/{place:file|clients}")
    String mine(
            Caller caller,
            @PathVariable String place,
            @RequestParam Optional<String> after,
            Model model) {
        Files.As side = place.equals("file") ? Files.As.CLIENT : Files.As.COACH;
        Page<EngagementLine> mine = files.list(caller, side, after.orElse(""));
        if (mine.items().size() == 1 && after.isEmpty()) {
            return "redirect:/portal/" + place + "/" + mine.items().getFirst().id() + "/sessions";
        }
        model.addAttribute("title", "My sessions");
        model.addAttribute("base", "/portal/" + place);
        model.addAttribute("list", "/portal/sessions/" + place);
        model.addAttribute("below", "/sessions");
        model.addAttribute("page", mine);
        return "list";
    }
}
