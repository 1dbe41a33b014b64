package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Trouble.Finding;
import io.confide.gateway.portal.terms.Field;
import io.confide.gateway.portal.terms.Periods;
import io.confide.gateway.portal.terms.TermSheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wrote into the sheet, as a draft; what cannot be understood is named and left out.
 */
record Written(JsonNode draft, List<Finding> unclear) {
    /** As many lines as anybody can fill in. */
    static final int MOST_PAIRS = 12;

    static Written of(Form form, EngagementKind kind) {
        ObjectNode draft = JsonMapper.shared().createObjectNode();
        draft.putObject("terms");
        draft.putObject("annex");
        List<Finding> unclear = new ArrayList<>();
        TermSheet.fields(kind).forEach(field -> write(draft, field, form, unclear));
        return new Written(draft, List.copyOf(unclear));
    }

    private static void write(ObjectNode draft, Field field, Form form, List<Finding> unclear) {
        switch (field.type()) {
            case TEXT, LONG, CHOICE ->
                    form.said(field.at()).ifPresent(it -> at(draft, field).put(last(field), it));
            case LINES -> lines(draft, field, form);
            case NUMBER, DATE, PERIOD -> measured(draft, field, form, unclear);
            case YES -> {
                if (form.chosen(field.at(), "yes")) {
                    at(draft, field).put(last(field), true);
                }
            }
            case YESNO ->
                    form.said(field.at())
                            .ifPresent(it -> at(draft, field).put(last(field), it.equals("yes")));
            case SET -> set(draft, field, form);
            case PAIRS -> pairs(draft, field, form);
        }
    }

    private static void measured(ObjectNode draft, Field field, Form form, List<Finding> unclear) {
        if (form.said(field.at()).isEmpty() && !form.value(field.unit()).startsWith("P")) {
            return;
        }
        boolean understood =
                switch (field.type()) {
                    case NUMBER -> number(draft, field, form.value(field.at()));
                    case DATE -> date(draft, field, form.value(field.at()));
                    default -> period(draft, field, form);
                };
        if (!understood) {
            unclear.add(new Finding(field.at(), field.label() + ": " + wanted(field)));
        }
    }

    private static String wanted(Field field) {
        return switch (field.type()) {
            case NUMBER -> "write a whole number, such as 6.";
            case DATE -> "write a date, such as 2027-01-18.";
            default -> "write a whole number and choose what it counts.";
        };
    }

    private static boolean number(ObjectNode draft, Field field, String text) {
        if (!text.matches("\\d{1,6}")) {
            return false;
        }
        at(draft, field).put(last(field), Integer.parseInt(text));
        return true;
    }

    private static boolean date(ObjectNode draft, Field field, String text) {
        try {
            at(draft, field).put(last(field), LocalDate.parse(text).toString());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean period(ObjectNode draft, Field field, Form form) {
        Optional<String> iso = Periods.iso(form.value(field.at()), form.value(field.unit()));
        iso.ifPresent(it -> at(draft, field).put(last(field), it));
        return iso.isPresent();
    }

    private static void lines(ObjectNode draft, Field field, Form form) {
        List<String> lines =
                form.value(field.at())
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (!lines.isEmpty()) {
            ArrayNode array = at(draft, field).putArray(last(field));
            lines.forEach(array::add);
        }
    }

    private static void set(ObjectNode draft, Field field, Form form) {
        List<String> chosen = form.all(field.at());
        if (!chosen.isEmpty()) {
            ArrayNode array = at(draft, field).putArray(last(field));
            chosen.stream().filter(it -> !it.equals(Field.NOTHING)).forEach(array::add);
        }
    }

    private static void pairs(ObjectNode draft, Field field, Form form) {
        for (int i = 0; i < MOST_PAIRS; i++) {
            Optional<String> what = form.said(field.what(i));
            Optional<String> why = form.said(field.why(i));
            if (what.isPresent() || why.isPresent()) {
                ObjectNode pair = at(draft, field).withArray(last(field)).addObject();
                what.ifPresent(it -> pair.put("what", it));
                why.ifPresent(it -> pair.put("why", it));
            }
        }
    }

    private static ObjectNode at(ObjectNode draft, Field field) {
        ObjectNode at = draft;
        String[] path = field.at().split("/", -1);
        for (int i = 1; i < path.length - 1; i++) {
            at = at.withObject("/" + path[i]);
        }
        return at;
    }

    private static String last(Field field) {
        return field.at().substring(field.at().lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "Written[•••]";
    }
}
