package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.terms.Field;
import io.confide.gateway.portal.terms.TermSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sheet on the screen, with what it still has to say. */
@Component
class DraftPage {
    private final Messenger messenger;
    private final Standards standards;
    private final Templates templates;

    DraftPage(Messenger messenger, Standards standards, Templates templates) {
        this.messenger = messenger;
        this.standards = standards;
        this.templates = templates;
    }

    String show(Table table, Form form, Model model) {
        EngagementKind kind = table.file().kind();
        progress(table, form, model);
        model.addAttribute("form", form);
        model.addAttribute("sections", TermSheet.of(kind));
        model.addAttribute("standards", standards.of(kind, check(table)));
        model.addAttribute("templates", templates.of(kind));
        model.addAttribute("help", new Help(form));
        model.addAttribute("script", "/portal/assets/draft.js");
        return "draft";
    }

    void progress(Table table, Form form, Model model) {
        EngagementKind kind = table.file().kind();
        Written written = Written.of(form, kind);
        model.addAttribute("table", table);
        model.addAttribute("unclear", written.unclear());
        model.addAttribute(
                "progress",
                Progress.of(messenger.ask(check(table), written.draft()).orSorry().body(), kind));
    }

    private static String check(Table table) {
        return table.service("/draft/completeness");
    }

    /** What the page asks about a field. */
    public record Help(Form form) {
        private static final List<Choice> UNITS =
                List.of(
                        new Choice("D", "days"),
                        new Choice("W", "weeks"),
                        new Choice("M", "months"),
                        new Choice("Y", "years"));

        /** A period of mixed parts stays as it was written. */
        public List<Choice> units(Field field) {
            List<Choice> units = new ArrayList<>(UNITS);
            String unit = form.value(field.unit());
            if (unit.startsWith("P")) {
                units.add(new Choice(unit, unit));
            }
            return units;
        }

        /** Those that are filled, and one more. */
        public List<Integer> pairs(Field field) {
            int last =
                    IntStream.range(0, Written.MOST_PAIRS)
                            .filter(it ->
                                    form.said(field.what(it)).isPresent()
                                            || form.said(field.why(it)).isPresent())
                            .max()
                            .orElse(-1);
            return IntStream.range(0, Math.min(Written.MOST_PAIRS, last + 2)).boxed().toList();
        }

        public int rows(Field field) {
            int lines = (int) form.value(field.at()).lines().count();
            int wrapped = form.value(field.at()).length() / 70 + 1;
            return Math.clamp(Math.max(lines + 1, wrapped), 2, 12);
        }

        @Override
        public String toString() {
            return "Help[]";
        }
    }
}
