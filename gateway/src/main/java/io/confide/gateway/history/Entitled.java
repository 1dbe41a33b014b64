package io.confide.gateway.history;

import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.HistorySection.Happening;
import io.confide.gateway.viewing.Seeing;
import io.confide.gateway.visibility.Viewer;

/** Which entries a reader may know of; what is not named here is nobody's (D1). */
final class Entitled {
    private final ClientView view;
    private final Seeing eyes;
    private final PersonId reader;

    Entitled(ClientView view, Seeing eyes, PersonId reader) {
        this.view = view;
        this.eyes = eyes;
        this.reader = reader;
    }

    boolean to(Happening it) {
        return switch (it.event()) {
            case "engagement.opened",
                    "agreement.came-into-force",
                    "agreement.suspended",
                    "agreement.resumed",
                    "agreement.lapsed",
                    "agreement.reconfirmed",
                    "reconfirmation.fell-due",
                    "reconfirmation.reminded",
                    "reconfirmation.overdue",
                    "engagement.notice-given",
                    "engagement.ended",
                    "sponsor-contact.joined",
                    "sponsor-contact.left" ->
                    eyes.sight(RecordClass.K0).content();
            case "agreement.offered",
                    "agreement.signed",
                    "agreement.copy-delivered",
                    "agreement.declined",
                    "agreement.withdrawn",
                    "agreement.expired",
                    "agreement.legally-reviewed",
                    "reconfirmation.stated" ->
                    knowsOfItsVersion(it);
            case "agreement.shown" -> party() || own(it);
            case "agreement.drafted" ->
                    eyes.sight(RecordClass.K3P).content()
                            && eyes.passedOn(RecordClass.K3P, it.at());
            case "agreement.template-taken" -> firmOrCoach() && knowsOfItsVersion(it);
            case "feedback.given" ->
                    eyes.sight(RecordClass.K11).content()
                            && eyes.passedOn(RecordClass.K11, it.at());
            case "handover.proposed", "handover.declined", "handover.withdrawn", "coach.changed" ->
                    party() || eyes.viewer() == Viewer.FIRM_ADMIN;
            default -> false;
        };
    }

    private boolean knowsOfItsVersion(Happening it) {
        return view.agreement().versions().stream()
                .filter(v -> it.version().filter(n -> n == v.number()).isPresent())
                .anyMatch(eyes::knowsOf);
    }

    private boolean own(Happening it) {
        return it.whom().filter(reader::equals).isPresent();
    }

    private boolean party() {
        return eyes.viewer() == Viewer.CLIENT || eyes.viewer() == Viewer.COACH;
    }

    private boolean firmOrCoach() {
        return eyes.viewer() == Viewer.COACH || eyes.viewer() == Viewer.FIRM_ADMIN;
    }
}
