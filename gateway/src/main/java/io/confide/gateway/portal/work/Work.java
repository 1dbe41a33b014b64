package io.confide.gateway.portal.work;

import io.confide.deciding.Refusal;
import io.confide.events.ActionId;
import io.confide.events.AimId;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.agreement.Table;
import java.util.Locale;

/** What the client sets, and says how far it is; the coach may only suggest it (S1). */
enum Work {
    AIMS("aim", Aim.class) {
        @Override
        Slip worded(Form form) {
            return new Slip(form).words("text", "Say what the aim is.");
        }

        @Override
        Slip progressed(Form form) {
            return new Slip(form).number("progress", "Write a number from 0 to 100.");
        }

        @Override
        String checked(String id) {
            return new AimId(id).value();
        }
    },
    ACTIONS("action", Action.class) {
        @Override
        Slip worded(Form form) {
            return new Slip(form).words("text", "Say what is to be done.").day("due");
        }

        @Override
        Slip progressed(Form form) {
            return new Slip(form).words("status", "Choose how far it is.").maybe("note");
        }

        @Override
        String checked(String id) {
            return new ActionId(id).value();
        }
    };

    private final String one;
    private final Class<?> piece;

    Work(String one, Class<?> piece) {
        this.one = one;
        this.piece = piece;
    }

    static Work of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /** What somebody wants to be done or reached, as session-service takes it. */
    abstract Slip worded(Form form);

    /** How far it is. */
    abstract Slip progressed(Form form);

    abstract String checked(String id);

    /** Below the file, here and at session-service; also the page that lists them. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal not found, when it cannot be one of them
     */
    String path(String id) {
        try {
            return path() + "/" + checked(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    /** The page that shows one of them. */
    String one() {
        return one;
    }

    /** How session-service tells one. */
    Class<?> piece() {
        return piece;
    }

    String wordedBy(Table table) {
        return table.client()
                ? "It is one of your " + path() + " now."
                : "It is suggested. Your client makes it theirs, or does not.";
    }
}
