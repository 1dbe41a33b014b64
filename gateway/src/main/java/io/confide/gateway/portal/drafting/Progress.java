package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.terms.TermSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How much of an agreement says what it must.
 *
 * @param said terms that do
 * @param of terms that have to
 * @param gaps the others
 * @param warnings what it may be offered without
 */
public record Progress(int said, int of, List<Gap> gaps, List<Gap> warnings) {

    /**
     * A term that is missing or hollow.
     *
     * @param lacking what of it, as the sheet calls it
     */
    public record Gap(
            int number, String title, String standard, String remedy, List<String> lacking) {}

    static Progress of(JsonNode completeness, EngagementKind kind) {
        Map<Integer, String> titles =
                TermSheet.of(kind).stream()
                        .flatMap(it -> it.terms().stream())
                        .collect(
                                Collectors.toMap(
                                        TermSheet.TermPart::number,
                                        TermSheet.TermPart::title,
                                        (one, _) -> one));
        List<Gap> gaps = gaps(completeness.path("missing"), titles);
        return new Progress(
                titles.size() - gaps.size(),
                titles.size(),
                gaps,
                gaps(completeness.path("warnings"), titles));
    }

    public boolean complete() {
        return gaps.isEmpty();
    }

    public boolean lacks(int number) {
        return gaps.stream().anyMatch(it -> it.number() == number);
    }

    private static List<Gap> gaps(JsonNode missing, Map<Integer, String> titles) {
        return missing.valueStream().map(it -> gap(it, titles)).toList();
    }

    private static Gap gap(JsonNode it, Map<Integer, String> titles) {
        int number = it.path("number").asInt();
        return new Gap(
                number,
                titles.getOrDefault(number, ""),
                it.path("standard").asString(""),
                it.path("remedy").asString(""),
                it.path("lacking")
                        .valueStream()
                        .map(field -> label(it.path("term").asString(""), field.asString()))
                        .filter(field -> !field.isEmpty())
                        .toList());
    }

    /** Those of term 8 name the part of the draft themselves; the others lie under their term. */
    private static String label(String term, String field) {
        String below = "/" + field.replace('.', '/');
        String at =
                field.contains("rivateChannel.") || field.startsWith("contact.")
                        ? below
                        : "/" + term + below;
        return TermSheet.label("/terms" + at).or(() -> TermSheet.label("/annex" + at)).orElse("");
    }
}
