package io.confide.agreement.people;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Role;
import io.confide.service.Caller;

/** Runs the firm's business, blind to what is said in a coaching (G8). */
public final class FirmAdmin {
    private FirmAdmin() {}

    /**
     * @throws Refusal the caller is none; said before anything is looked up
     */
    public static void require(Caller caller) {
        if (!caller.is(Role.FIRM_ADMIN)) {
            throw Refusal.forbidden(
                    Rule.D1, "Only an admin of the firm may do this.", "Ask your firm's admin.");
        }
    }
}
