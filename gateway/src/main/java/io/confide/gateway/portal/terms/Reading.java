package io.confide.gateway.portal.terms;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Choice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An agreement as people read it: every term under its title, and whatever else it says at the end,
 * so that nothing is signed unseen.
 */
public record Reading(List<Chapter> chapters, List<Said> besides) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /**
     * @param secret between client and coach only
     */
    public record Chapter(String title, boolean secret, List<Clause> clauses) {}

    /** One term. */
    public record Clause(int number, String title, List<Said> said) {}

    /** What a place says; several lines are a list. */
    public record Said(String label, List<String> lines) {}

    /**
     * @param draft an object with {@code terms} and perhaps {@code annex}
     */
    public static Reading of(JsonNode draft, EngagementKind kind) {
        Set<String> read = new HashSet<>();
        List<Chapter> chapters =
                TermSheet.of(kind).stream()
                        .map(it -> chapter(it, draft, read))
                        .filter(it -> !it.clauses().isEmpty())
                        .toList();
        List<Said> besides = new ArrayList<>();
        besides("", draft, read, besides);
        return new Reading(chapters, besides);
    }

    /** What these terms say. */
    public List<Clause> clauses(int... numbers) {
        return chapters.stream()
                .flatMap(it -> it.clauses().stream())
                .filter(it -> IntStream.of(numbers).anyMatch(n -> n == it.number()))
                .toList();
    }

    private static Chapter chapter(TermSheet.Section section, JsonNode draft, Set<String> read) {
        return new Chapter(
                section.title(),
                section.secret(),
                section.terms().stream()
                        .map(it -> clause(it, draft, read))
                        .filter(it -> !it.said().isEmpty())
                        .toList());
    }

    private static Clause clause(TermSheet.TermPart term, JsonNode draft, Set<String> read) {
        List<Said> said = new ArrayList<>();
        for (Field field : term.fields()) {
            JsonNode node = draft.at(field.at());
            if (!node.isMissingNode() && !node.isNull()) {
                read.add(field.at());
                said.add(new Said(field.label(), lines(field, node)));
            }
        }
        return new Clause(term.number(), term.title(), said);
    }

    private static List<String> lines(Field field, JsonNode node) {
        return switch (field.type()) {
            case TEXT, LONG, NUMBER -> List.of(node.asString());
            case DATE -> List.of(day(node.asString()));
            case PERIOD -> List.of(Periods.words(node.asString()));
            case YES, YESNO -> List.of(node.asBoolean() ? "yes" : "no");
            case CHOICE -> List.of(label(field, node.asString()));
            case LINES -> node.valueStream().map(JsonNode::asString).toList();
            case SET ->
                    node.isEmpty()
                            ? List.of(label(field, Field.NOTHING))
                            : node.valueStream().map(it -> label(field, it.asString())).toList();
            case PAIRS ->
                    node.valueStream()
                            .map(it ->
                                    it.path("what").asString("")
                                            + " — "
                                            + it.path("why").asString(""))
                            .toList();
        };
    }

    static String words(Field field, String value) {
        return switch (field.type()) {
            case TEXT, LONG, LINES, NUMBER, PAIRS -> value;
            case DATE -> day(value);
            case PERIOD -> Periods.words(value);
            case YES, YESNO -> value.equals("true") ? "yes" : "no";
            case CHOICE, SET -> label(field, value);
        };
    }

    private static String label(Field field, String value) {
        return field.options().stream()
                .filter(it -> it.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static String day(String iso) {
        try {
            return DAY.format(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static void besides(String at, JsonNode node, Set<String> read, List<Said> found) {
        if (read.contains(at)) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(it -> besides(at + "/" + it.getKey(), it.getValue(), read, found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                besides(at + "/" + i, node.get(i), read, found);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            found.add(new Said(at.substring(1).replace("/", " › "), List.of(node.asString())));
        }
    }

    @Override
    public String toString() {
        return "Reading[•••]";
    }
}
