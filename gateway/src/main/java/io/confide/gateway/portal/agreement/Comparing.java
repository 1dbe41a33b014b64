package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.terms.TermSheet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one version says otherwise than another, as people read it. */
public record Comparing(int from, int to, List<Changed> terms) {

    /**
     * @param secret between client and coach only
     */
    public record Changed(
            int number, String title, boolean secret, String change, List<Line> lines) {}

    /**
     * @param before empty where it was not there
     * @param after empty where it is no longer
     */
    public record Line(String label, Optional<String> before, Optional<String> after) {}

    static Comparing of(JsonNode difference) {
        return new Comparing(
                difference.path("from").asInt(),
                difference.path("to").asInt(),
                difference.path("terms").valueStream().map(Comparing::changed).toList());
    }

    private static Changed changed(JsonNode it) {
        boolean secret = it.path("annex").asBoolean(false);
        String at = (secret ? "/annex/" : "/terms/") + it.path("term").asString("");
        return new Changed(
                it.path("number").asInt(),
                it.path("title").asString(""),
                secret,
                it.path("change").asString(""),
                it.path("fields").valueStream().map(field -> line(at, field)).toList());
    }

    private static Line line(String at, JsonNode field) {
        String pointer = at + field.path("field").asString("");
        return new Line(
                TermSheet.label(pointer).orElse(""),
                text(pointer, field, "before"),
                text(pointer, field, "after"));
    }

    private static Optional<String> text(String pointer, JsonNode field, String side) {
        return Optional.of(field.path(side).asString(""))
                .filter(it -> !it.isEmpty())
                .map(it -> TermSheet.words(pointer, it));
    }

    @Override
    public String toString() {
        return "Comparing[" + from + ", " + to + "]";
    }
}
