package io.confide.gateway.viewing;

import io.confide.service.Caller;
import io.confide.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** As what somebody asks: they say it, or are only one thing. */
public final class Sides {
    private Sides() {}

    /**
     * @throws Problem it is no side, or nothing is said by somebody who is on several
     */
    public static Files.As of(Caller caller, Optional<String> as) {
        return as.map(Sides::side).orElseGet(() -> only(caller));
    }

    private static Files.As side(String as) {
        return switch (as.toLowerCase(Locale.ROOT)) {
            case "client" -> Files.As.CLIENT;
            case "coach" -> Files.As.COACH;
            case "sponsor" -> Files.As.SPONSOR;
            case "firm" -> Files.As.FIRM;
            default -> throw unclear("The parameter as is none of client, coach, sponsor, firm.");
        };
    }

    /** Whoever is several things here says which: the contexts never mix. */
    private static Files.As only(Caller caller) {
        List<Files.As> sides = Files.As.of(caller);
        if (sides.size() > 1) {
            throw unclear("You are more than one thing in this firm.");
        }
        return sides.stream().findFirst().orElse(Files.As.CLIENT);
    }

    private static Problem unclear(String what) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                what,
                "Ask with as=client, as=coach, as=sponsor or as=firm.");
    }
}
