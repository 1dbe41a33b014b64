package io.confide.agreement.terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a term that say nothing yet, or nothing that could bind anybody. */
record Lacking(List<String> fields) {
    private static final Set<String> HOLLOW =
            Set.of(
                    "tbd",
                    "tba",
                    "todo",
                    "na",
                    "none",
                    "xxx",
                    "placeholder",
                    "lorem ipsum",
                    "ditto");

    static Lacking nothing() {
        return new Lacking(List.of());
    }

    Lacking text(String field, Optional<String> text) {
        return holds(field, text.filter(Lacking::says).isPresent());
    }

    Lacking texts(String field, Optional<List<String>> texts) {
        return holds(
                field,
                texts.filter(all -> !all.isEmpty() && all.stream().allMatch(Lacking::saysSomething))
                        .isPresent());
    }

    /** Unlike a sentence, an address or a number need not contain letters. */
    Lacking reachable(String field, Optional<String> address) {
        return holds(
                field,
                address.filter(it -> it.chars().anyMatch(Character::isLetterOrDigit)).isPresent());
    }

    Lacking present(String field, Optional<?> value) {
        return holds(field, value.isPresent());
    }

    Lacking positive(String field, Optional<Integer> count) {
        return holds(field, count.filter(n -> n > 0).isPresent());
    }

    Lacking counted(String field, Optional<Integer> count) {
        return holds(field, count.filter(n -> n >= 0).isPresent());
    }

    Lacking yes(String field, Optional<Boolean> answer) {
        return holds(field, answer.orElse(false));
    }

    Lacking when(boolean needed, UnaryOperator<Lacking> more) {
        return needed ? more.apply(this) : this;
    }

    Lacking and(Lacking other) {
        return new Lacking(Stream.concat(fields.stream(), other.fields.stream()).toList());
    }

    Lacking under(String part) {
        return new Lacking(fields.stream().map(field -> part + "." + field).toList());
    }

    Lacking holds(String field, boolean said) {
        return said || fields.contains(field) ? this : and(new Lacking(List.of(field)));
    }

    private static boolean saysSomething(@Nullable String text) {
        return text != null && says(text);
    }

    /** A version such as 2025 counts; dashes and placeholders do not. */
    static boolean says(String text) {
        String letters =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s]", "")
                        .strip()
                        .replaceAll("\\s+", " ");
        return !letters.isEmpty() && !HOLLOW.contains(letters);
    }
}
