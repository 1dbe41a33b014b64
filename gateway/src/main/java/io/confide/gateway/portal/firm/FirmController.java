package io.confide.gateway.portal.firm;

import io.confide.deciding.Refusal;
import io.confide.events.Role;
import io.confide.gateway.viewing.Files;
import io.confide.service.Caller;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The firm's desk: what to do first, and the client files by their outside. */
@Controller
class FirmController {
    private final Files files;

    FirmController(Files files) {
        this.files = files;
    }

    @GetMapping("/portal/firm")
    String firm(Caller caller, @RequestParam Optional<String> after, Model model) {
        if (!caller.is(Role.FIRM_ADMIN)) {
            throw Refusal.notFound();
        }
        model.addAttribute("files", files.list(caller, Files.As.FIRM, after.orElse("")));
        return "firm";
    }
}
