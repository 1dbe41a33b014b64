package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.terms.Field;
import io.confide.gateway.portal.terms.Periods;
import io.confide.gateway.portal.terms.TermSheet;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** A draft put into the fields of the sheet. */
final class Filling {
    private Filling() {}

    static MultiValueMap<String, String> of(JsonNode draft, EngagementKind kind) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        TermSheet.fields(kind).forEach(field -> fill(values, field, draft.at(field.at())));
        return values;
    }

    /** What the sheet proposes where nothing was written yet. */
    static void suggest(MultiValueMap<String, String> values, EngagementKind kind) {
        TermSheet.fields(kind).filter(it -> empty(values, it)).forEach(it -> suggest(values, it));
    }

    private static boolean empty(MultiValueMap<String, String> values, Field field) {
        String name = field.type() == Field.Type.PAIRS ? field.what(0) : field.at();
        return values.getOrDefault(name, List.of()).stream().allMatch(String::isBlank);
    }

    private static void suggest(MultiValueMap<String, String> values, Field field) {
        field.suggest()
                .ifPresent(text -> {
                    switch (field.type()) {
                        case PERIOD -> period(values, field, text);
                        case PAIRS -> {
                            String[] parts = text.split(" \\| ", 2);
                            values.set(field.what(0), parts[0]);
                            values.set(field.why(0), parts[1]);
                        }
                        case TEXT, LONG, LINES, NUMBER, DATE, YES, YESNO, CHOICE, SET ->
                                values.set(field.at(), text);
                    }
                });
    }

    private static void fill(MultiValueMap<String, String> values, Field field, JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return;
        }
        switch (field.type()) {
            case TEXT, LONG, DATE, CHOICE, NUMBER -> values.set(field.at(), said.asString());
            case LINES -> values.set(field.at(), lines(said));
            case PERIOD -> period(values, field, said.asString());
            case YES, YESNO -> values.set(field.at(), said.asBoolean() ? "yes" : "no");
            case SET -> set(values, field, said);
            case PAIRS -> pairs(values, field, said);
        }
    }

    private static String lines(JsonNode said) {
        return String.join("\n", said.valueStream().map(JsonNode::asString).toList());
    }

    private static void period(MultiValueMap<String, String> values, Field field, String iso) {
        Periods.Filled filled = Periods.filled(iso);
        values.set(field.at(), filled.number());
        values.set(field.unit(), filled.unit());
    }

    private static void set(MultiValueMap<String, String> values, Field field, JsonNode said) {
        if (said.isEmpty()) {
            values.set(field.at(), Field.NOTHING);
        }
        said.forEach(it -> values.add(field.at(), it.asString()));
    }

    private static void pairs(MultiValueMap<String, String> values, Field field, JsonNode said) {
        for (int i = 0; i < said.size(); i++) {
            values.set(field.what(i), said.get(i).path("what").asString(""));
            values.set(field.why(i), said.get(i).path("why").asString(""));
        }
    }
}
