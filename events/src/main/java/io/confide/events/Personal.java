package io.confide.events;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person wrote, or is called: readable as long as its record set has a key, and {@link
 * Erased} for ever after. It never prints what it holds.
 *
 * @param <T> a plain value that JSON can carry
 */
public sealed interface Personal<T> {

    /** Freshly said, not yet filed under a record set; sealing the event files it. */
    static <T> Personal<T> of(T value) {
        return new Known<>(value, Optional.empty());
    }

    /** The value, or empty once its key is destroyed. */
    Optional<T> value();

    /** Where it is filed; empty only before it was first sealed. */
    Optional<RecordSet> filed();

    /** The same filing around another value; erased stays erased. */
    <R> Personal<R> map(Function<? super T, ? extends R> change);

    default T orElse(T whenErased) {
        return value().orElse(whenErased);
    }

    /** For rules that cannot be asked after an erasure. */
    default T required() {
        return value().orElseThrow(() -> new NoSuchElementException("erased"));
    }

    default boolean isErased() {
        return this instanceof Erased;
    }

    /** Readable. */
    record Known<T>(T held, Optional<RecordSet> filed) implements Personal<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(held);
        }

        @Override
        public <R> Personal<R> map(Function<? super T, ? extends R> change) {
            return new Known<>(change.apply(held), filed);
        }

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** Destroyed with the key of its record set. */
    record Erased<T>(Optional<RecordSet> filed) implements Personal<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <R> Personal<R> map(Function<? super T, ? extends R> change) {
            return new Erased<>(filed);
        }

        @Override
        public String toString() {
            return "erased";
        }
    }
}
