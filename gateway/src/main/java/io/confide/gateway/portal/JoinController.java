package io.confide.gateway.portal;

import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Messenger;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Accepts an invitation for somebody who came by browser, in their name and with their token. */
@Controller
class JoinController {
    private final Messenger messenger;

    JoinController(Messenger messenger) {
        this.messenger = messenger;
    }

    @PostMapping("/portal/join")
    String join() {
        messenger
                .carry(Errand.post("/agreement/invitations/accept", "portal-join", Map.of()))
                .orSorry();
        return "redirect:/portal/home";
    }
}
