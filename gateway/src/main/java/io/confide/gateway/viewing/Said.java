package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.confide.events.Personal;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody said, as it is answered: the plain value, or {@code {"erased": true}} for ever
 * after its key was destroyed.
 */
public sealed interface Said<T> {
    static <T> Said<T> of(Personal<T> personal) {
        return personal.value().<Said<T>>map(Words::new).orElseGet(Gone::new);
    }

    /** As it goes into JSON. */
    @JsonValue
    Object json();

    /** For pages. */
    Optional<T> words();

    default boolean erased() {
        return words().isEmpty();
    }

    /** Readable. */
    record Words<T>(T value) implements Said<T> {
        @Override
        @JsonValue
        public Object json() {
            return value;
        }

        @Override
        public Optional<T> words() {
            return Optional.of(value);
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** Destroyed with its key. */
    record Gone<T>() implements Said<T> {
        @Override
        @JsonValue
        public Object json() {
            return Map.of("erased", true);
        }

        @Override
        public Optional<T> words() {
            return Optional.empty();
        }
    }
}
