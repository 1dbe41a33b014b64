package io.confide.gateway.history;

import io.confide.gateway.clientview.HistorySection.Happening;
import java.util.Locale;

/** What happened, in words that hold whoever did it. */
final class Sentences {
    private Sentences() {}

    /**
     * @param withDetail whether the reader may know the open detail, such as an outcome
     */
    static String of(Happening it, boolean withDetail) {
        String version = it.version().map(n -> "Version " + n).orElse("The agreement");
        String detail =
                it.what()
                        .filter(_ -> withDetail)
                        .map(what -> what.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("");
        return switch (it.event()) {
            case "engagement.opened" -> "The client file was opened.";
            case "agreement.drafted" -> version + " was written.";
            case "agreement.template-taken" -> version + " began with the wording of a template.";
            case "agreement.legally-reviewed" ->
                    version + " was legally reviewed" + after(": ", detail) + ".";
            case "agreement.offered" -> version + " was offered for signature.";
            case "agreement.shown" -> version + " was looked at before signing.";
            case "agreement.signed" -> version + " was signed" + after(" as ", detail) + ".";
            case "agreement.declined" -> version + " was declined.";
            case "agreement.withdrawn" -> version + " was taken back.";
            case "agreement.expired" -> "The time to sign " + lower(version) + " ran out.";
            case "agreement.came-into-force" -> version + " came into force.";
            case "agreement.copy-delivered" -> "A copy of " + lower(version) + " was delivered.";
            default -> later(it, version, detail);
        };
    }

    private static String later(Happening it, String version, String detail) {
        return switch (it.event()) {
            case "reconfirmation.fell-due" ->
                    "It was time to look at the agreement again" + after(": ", cause(detail)) + ".";
            case "reconfirmation.reminded" -> "Client and coach were reminded to look at it.";
            case "reconfirmation.overdue" -> "Nobody looked at it in time.";
            case "reconfirmation.stated" ->
                    version + " was looked at again" + after(": ", detail) + ".";
            case "agreement.reconfirmed" ->
                    version + " was reconfirmed" + after(": ", detail) + ".";
            case "agreement.lapsed" -> version + " lapsed.";
            case "agreement.suspended" -> "The agreement was put to rest.";
            case "agreement.resumed" -> "The agreement was taken up again.";
            case "feedback.given" -> "Feedback was given.";
            case "handover.proposed" -> "Another coach was proposed.";
            case "handover.declined" -> "The other coach was declined.";
            case "handover.withdrawn" -> "The proposal of another coach was taken back.";
            case "coach.changed" -> "Another coach took over.";
            case "sponsor-contact.joined" -> "A contact of the sponsor joined.";
            case "sponsor-contact.left" -> "A contact of the sponsor left.";
            case "engagement.notice-given" -> "Notice was given" + after(": ", detail) + ".";
            case "engagement.ended" -> "The coaching ended" + after(": ", detail) + ".";
            default -> it.event();
        };
    }

    private static String cause(String detail) {
        return switch (detail) {
            case "date" -> "its period was over";
            case "sessions" -> "the agreed number of sessions was held";
            case "client asks" -> "the client asked";
            default -> detail;
        };
    }

    private static String after(String link, String detail) {
        return detail.isEmpty() ? "" : link + detail;
    }

    private static String lower(String version) {
        return version.substring(0, 1).toLowerCase(Locale.ROOT) + version.substring(1);
    }
}
