package io.confide.gateway.register;

import io.confide.events.EngagementKind;
import io.confide.web.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** What somebody asks the register in an address, understood or refused with what to write. */
public final class Questions {
    private static final int MOST = 200;

    private Questions() {}

    /**
     * @throws Problem something in it cannot be understood
     */
    public static Question read(
            List<String> status,
            Optional<String> coach,
            Optional<String> kind,
            Optional<String> programme,
            Optional<String> sort,
            Optional<String> after,
            int limit) {
        if (limit < 1 || limit > MOST) {
            throw unclear("limit", "Ask for 1 to " + MOST + " lines.");
        }
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        status.forEach(s -> standings.add(constant("status", s, Standing.class)));
        Order order = sort.map(s -> constant("sort", s, Order.class)).orElse(Order.OPENED);
        return new Question(
                standings,
                coach,
                kind.map(k -> constant("kind", k, EngagementKind.class)),
                programme,
                order,
                after.map(cursor ->
                        Cursor.read(cursor, order)
                                .orElseThrow(() ->
                                        unclear(
                                                "after",
                                                "Send what the last page named as next."))),
                limit);
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        List<String> known =
                List.of(type.getEnumConstants()).stream().map(Questions::word).toList();
        throw unclear(name, "It is one of " + String.join(", ", known) + ".");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem unclear(String name, String remedy) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                "The parameter " + name + " cannot be understood.",
                remedy);
    }
}
