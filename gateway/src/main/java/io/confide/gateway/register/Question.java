package io.confide.gateway.register;

import io.confide.events.EngagementKind;
import io.confide.gateway.register.Order.Place;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the register somebody wants.
 *
 * @param standings any of them; all when none is named
 * @param coach by id
 */
public record Question(
        Set<Standing> standings,
        Optional<String> coach,
        Optional<EngagementKind> kind,
        Optional<String> programme,
        Order order,
        Optional<Place> after,
        int limit) {
    public Question {
        standings = Set.copyOf(standings);
    }

    /** The first lines in the order of their opening. */
    public static Question any(int limit) {
        return new Question(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.OPENED,
                Optional.empty(),
                limit);
    }

    boolean asksFor(RegisterLine line) {
        return (standings.isEmpty() || line.standings().stream().anyMatch(standings::contains))
                && coach.map(line.coach().id().value()::equals).orElse(true)
                && kind.map(line.kind()::equals).orElse(true)
                && programme
                        .map(p -> line.programme().filter(it -> it.value().equals(p)).isPresent())
                        .orElse(true);
    }
}
