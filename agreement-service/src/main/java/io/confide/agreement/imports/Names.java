package io.confide.agreement.imports;

import io.confide.agreement.people.Roll;
import io.confide.agreement.people.Seat;
import io.confide.agreement.people.Seats;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a cell may mean: somebody of the same file, or of the firm. */
final class Names {
    private final FirmId firm;
    private final Roll roll;
    private final Seats seats;
    private final Map<String, Newcomer> byKey = new HashMap<>();
    private final Map<String, Newcomer> byAddress = new HashMap<>();
    private final Map<String, Optional<Seat>> known = new HashMap<>();

    Names(FirmId firm, Roll roll, Seats seats) {
        this.firm = firm;
        this.roll = roll;
        this.seats = seats;
    }

    void add(String key, Newcomer newcomer) {
        if (!key.isEmpty()) {
            byKey.put(key, newcomer);
        }
        byAddress.put(Newcomer.address(newcomer.email().text()), newcomer);
    }

    /** By e-mail address, by key of this file, or by the person's id; empty for nobody. */
    Optional<Seat> find(String text) {
        return Optional.ofNullable(byKey.get(text))
                .or(() -> Optional.ofNullable(byAddress.get(Newcomer.address(text))))
                .map(Newcomer::seat)
                .or(() -> known.computeIfAbsent(text, this::ofTheFirm));
    }

    private Optional<Seat> ofTheFirm(String text) {
        return (text.contains("@") ? roll.under(firm, text) : id(text))
                .map(person -> seats.of(firm, person))
                .filter(seat -> !seat.roles().isEmpty());
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
