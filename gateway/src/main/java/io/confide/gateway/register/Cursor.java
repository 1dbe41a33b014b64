package io.confide.gateway.register;

import io.confide.gateway.register.Order.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A place in the register as it travels in an address: dates and ids only (G7). */
final class Cursor {
    private Cursor() {}

    static String write(Place place) {
        String text = place.order() + "|" + place.date() + "|" + place.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when nobody here wrote it, or for another order. */
    static Optional<Place> read(String cursor, Order order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\\|", -1));
            return parts.size() == 3 && parts.getFirst().equals(order.name())
                    ? Optional.of(new Place(order, parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
