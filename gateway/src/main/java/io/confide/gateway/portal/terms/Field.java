package io.confide.gateway.portal.terms;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Choice;
import java.util.List;
import java.util.Optional;

/**
 * One thing to fill in.
 *
 * @param at where it stands in the draft, a JSON pointer; it is the field's name as well
 * @param hint how to fill it in
 * @param suggest wording that fits most agreements
 * @param kinds whose agreements have it, by first letter: sponsored, individual, inside a company
 */
public record Field(
        String at,
        Type type,
        String label,
        Optional<String> hint,
        Optional<String> suggest,
        Optional<String> kinds,
        List<Choice> options,
        boolean optional) {

    /** How it is filled in. */
    public enum Type {
        TEXT,
        LONG,
        LINES,
        NUMBER,
        DATE,
        PERIOD,
        YES,
        YESNO,
        CHOICE,
        SET,
        PAIRS
    }

    /** In a set: none of them, which is an answer too, and has to be given. */
    public static final String NOTHING = "NOTHING";

    boolean appliesTo(EngagementKind kind) {
        return TermSheet.applies(kinds, kind);
    }

    /** The name of the part with the unit of a period. */
    public String unit() {
        return at + "/unit";
    }

    public String what(int line) {
        return at + "/" + line + "/what";
    }

    public String why(int line) {
        return at + "/" + line + "/why";
    }
}
