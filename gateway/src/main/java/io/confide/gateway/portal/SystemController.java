package io.confide.gateway.portal;

import io.confide.gateway.ops.Operations;
import io.confide.service.Act;
import io.confide.service.SignedIn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for operations staff: is everything well, and the button that rebuilds the views. */
@Controller
@RequestMapping("/portal/system")
class SystemController {
    private final Operations operations;
    private final Words words;
    private final Clock clock;

    SystemController(Operations operations, Words words, Clock clock) {
        this.operations = operations;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        return true;
    }

    /** The act's id goes out with the form: sent twice, it is still one act. */
    @GetMapping
    String system(SignedIn who, Act act, Model model) {
        who.requireOperations();
        model.addAttribute("act", act.id());
        model.addAttribute("health", operations.health());
        model.addAttribute("projections", operations.projections());
        model.addAttribute("deadLetters", operations.deadLetters());
        return "system";
    }

    @PostMapping("/projections/{name}/rebuild")
    String rebuild(
            SignedIn who,
            @PathVariable String name,
            @RequestParam UUID act,
            @RequestParam String why) {
        who.requireOperations();
        operations.rebuild(who, by(who, act), name, why);
        return "redirect:/portal/system";
    }

    private Act by(SignedIn who, UUID id) {
        return new Act(
                id,
                "",
                OptionalLong.empty(),
                who.firm(),
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
