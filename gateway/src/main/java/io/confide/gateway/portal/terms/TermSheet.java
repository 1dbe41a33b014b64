package io.confide.gateway.portal.terms;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheet with all 27 terms, in the order in which people talk about them. */
public final class TermSheet {
    private static final List<Section> ALL = read();

    private TermSheet() {}

    /**
     * @param secret between client and coach only
     */
    public record Section(
            String title, boolean secret, Optional<String> kinds, List<TermPart> terms) {}

    /**
     * A term, or its part in one of the two documents.
     *
     * @param key as the completeness tells it
     */
    public record TermPart(
            int number, String key, String title, Optional<String> kinds, List<Field> fields) {}

    /** What agreements of this kind have. */
    public static List<Section> of(EngagementKind kind) {
        return ALL.stream()
                .filter(it -> applies(it.kinds(), kind))
                .map(it ->
                        new Section(it.title(), it.secret(), it.kinds(), terms(it.terms(), kind)))
                .toList();
    }

    private static List<TermPart> terms(List<TermPart> terms, EngagementKind kind) {
        return terms.stream()
                .filter(it -> applies(it.kinds(), kind))
                .map(it ->
                        new TermPart(
                                it.number(),
                                it.key(),
                                it.title(),
                                it.kinds(),
                                it.fields().stream().filter(f -> f.appliesTo(kind)).toList()))
                .toList();
    }

    public static Stream<Field> fields(EngagementKind kind) {
        return of(kind).stream()
                .flatMap(it -> it.terms().stream())
                .flatMap(it -> it.fields().stream());
    }

    /** What a place in an agreement is called. */
    public static Optional<String> label(String at) {
        return ALL.stream()
                .flatMap(it -> it.terms().stream())
                .flatMap(it -> it.fields().stream())
                .filter(it -> at.equals(it.at()) || at.startsWith(it.at() + "/"))
                .map(Field::label)
                .findFirst();
    }

    /** One value at a place in an agreement, as one says it. */
    public static String words(String at, String value) {
        return ALL.stream()
                .flatMap(it -> it.terms().stream())
                .flatMap(it -> it.fields().stream())
                .filter(it -> at.equals(it.at()) || at.startsWith(it.at() + "/"))
                .map(it -> Reading.words(it, value))
                .findFirst()
                .orElse(value);
    }

    static boolean applies(Optional<String> kinds, EngagementKind kind) {
        String letter =
                switch (kind) {
                    case SPONSORED -> "S";
                    case INDIVIDUAL -> "I";
                    case INTERNAL -> "N";
                };
        return kinds.map(it -> it.contains(letter)).orElse(true);
    }

    private static List<Section> read() {
        try (InputStream json =
                Objects.requireNonNull(
                        TermSheet.class.getResourceAsStream("form.json"),
                        "the sheet is part of the portal")) {
            return JsonMapper.shared()
                    .readTree(json)
                    .valueStream()
                    .map(TermSheet::section)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(JsonNode it) {
        return new Section(
                it.path("title").asString(),
                it.path("secret").asBoolean(false),
                text(it, "for"),
                it.path("terms").valueStream().map(TermSheet::term).toList());
    }

    private static TermPart term(JsonNode it) {
        return new TermPart(
                it.path("number").asInt(),
                it.path("key").asString(),
                it.path("title").asString(),
                text(it, "for"),
                it.path("fields").valueStream().map(TermSheet::field).toList());
    }

    private static Field field(JsonNode it) {
        return new Field(
                it.path("at").asString(),
                Field.Type.valueOf(it.path("type").asString()),
                it.path("label").asString(),
                text(it, "hint"),
                text(it, "suggest"),
                text(it, "for"),
                it.path("options")
                        .valueStream()
                        .map(o ->
                                new Choice(o.path("value").asString(), o.path("label").asString()))
                        .toList(),
                it.path("optional").asBoolean(false));
    }

    private static Optional<String> text(JsonNode it, String name) {
        return Optional.of(it.path(name).asString("")).filter(text -> !text.isEmpty());
    }
}
