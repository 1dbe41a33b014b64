package io.confide.gateway.portal.session;

import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Moments;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.acting.Slip;
import io.confide.gateway.portal.agreement.Table;
import java.util.Map;
import java.util.Optional;

/** What can become of one session. */
enum Deed {
    HELD("held"),
    CANCELLATION("cancellation"),
    ABSENCE("absence"),
    NOTES("notes"),
    CLOSE("close");

    private final String path;

    Deed(String path) {
        this.path = path;
    }

    static Deed of(String path) {
        for (Deed deed : values()) {
            if (deed.path.equals(path)) {
                return deed;
            }
        }
        throw new IllegalArgumentException("no such deed: " + path);
    }

    /** Where session-service takes it, below the session. */
    String path() {
        return "/" + path;
    }

    Slip slip(Form form, Table table, Moments moments) {
        Slip slip = new Slip(form);
        return switch (this) {
            case HELD -> slip.moment("occurredAt", moments).minutes("minutes");
            case ABSENCE ->
                    slip.put("missedBy", who(form.value("missedBy"), table), "Say who it was.");
            case NOTES -> slip.words("text", "Write something first.");
            case CANCELLATION, CLOSE -> slip;
        };
    }

    /** Names of people stay out of forms. */
    private static Optional<String> who(String party, Table table) {
        return Optional.ofNullable(
                Map.of("CLIENT", table.file().client(), "COACH", table.file().coach()).get(party));
    }

    String done(Reply reply) {
        return switch (this) {
            case HELD -> "Noted that it was held. Now it can be written down.";
            case CANCELLATION -> "It is cancelled.";
            case ABSENCE -> "Noted that somebody was missing.";
            case NOTES ->
                    reply.body().path("custody").asString("").equals("CLIENT_KEEPS")
                            ? "The note waits for your client, who takes it. No copy stays."
                            : "The note is kept.";
            case CLOSE -> "It is closed: its minutes count, and it stays as it is.";
        };
    }
}
