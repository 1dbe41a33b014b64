package io.confide.gateway.portal;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.gateway.register.Order;
import io.confide.gateway.register.Questions;
import io.confide.gateway.register.Register;
import io.confide.gateway.register.RegisterLine;
import io.confide.gateway.register.Standing;
import io.confide.gateway.viewing.EngagementFile;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Page;
import io.confide.service.Act;
import io.confide.service.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The firm's agreements by their outside, to look through. */
@Controller
@RequestMapping("/portal/register")
class RegisterPage {
    private static final int LINES = 50;

    private final Register register;
    private final Files files;

    RegisterPage(Register register, Files files) {
        this.register = register;
        this.files = files;
    }

    @GetMapping
    String register(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam(defaultValue = "opened") String sort,
            @RequestParam Optional<String> after,
            Model model) {
        Page<RegisterLine> page =
                register.page(
                        caller,
                        Questions.read(
                                status,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(sort),
                                after,
                                LINES));
        model.addAttribute("page", page);
        model.addAttribute("status", status);
        model.addAttribute("sort", sort);
        model.addAttribute("standings", Standing.values());
        model.addAttribute("orders", Order.values());
        return "register";
    }

    @GetMapping("/{e}")
    String file(Caller caller, Act act, @PathVariable String e, Model model) {
        EngagementFile file = files.read(caller, act, id(e));
        model.addAttribute("title", "Engagement");
        model.addAttribute("file", file);
        return "file";
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
