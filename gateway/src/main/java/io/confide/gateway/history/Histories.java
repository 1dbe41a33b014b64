package io.confide.gateway.history;

import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.HistorySection.Happening;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Names;
import io.confide.gateway.viewing.Seeing;
import io.confide.gateway.visibility.Viewer;
import io.confide.service.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what happened to an agreement, to each reader what their file would tell them. */
@Component
public final class Histories {
    private final Files files;

    Histories(Files files) {
        this.files = files;
    }

    /**
     * @throws io.confide.deciding.Refusal not found: unknown, another firm's, or not theirs to see
     */
    public History of(Caller caller, EngagementId engagement) {
        return files.one(
                caller,
                engagement,
                (view, eyes) -> of(view, eyes, caller.person(), files.names(caller.firm())));
    }

    static History of(ClientView view, Seeing eyes, PersonId reader, Names names) {
        Entitled entitled = new Entitled(view, eyes, reader);
        List<HistoryEntry> entries =
                view.history().happenings().stream()
                        .filter(entitled::to)
                        .sorted(Comparator.comparingLong(Happening::position))
                        .map(it -> entry(it, view, eyes, names))
                        .toList();
        return new History(view.engagement().value(), entries);
    }

    private static HistoryEntry entry(Happening it, ClientView view, Seeing eyes, Names names) {
        Optional<PersonId> actor = it.by().filter(_ -> mayKnowWho(it, eyes.viewer()));
        return new HistoryEntry(
                it.position(),
                it.event(),
                it.at(),
                Sentences.of(it, mayKnowDetail(it, eyes.viewer())),
                actor.filter(p -> mayName(p, view, eyes)).map(names::of),
                actor.flatMap(p -> side(p, view)),
                it.whom()
                        .filter(p -> actor.filter(p::equals).isEmpty())
                        .filter(p -> mayName(p, view, eyes))
                        .map(names::of));
    }

    /** Of a look at the agreement a sponsor reads outcome and date alone. */
    private static boolean mayKnowWho(Happening it, Viewer viewer) {
        return viewer != Viewer.SPONSOR || !it.event().startsWith("reconfirmation.");
    }

    private static boolean mayKnowDetail(Happening it, Viewer viewer) {
        return switch (it.event()) {
            case "reconfirmation.fell-due" -> viewer != Viewer.SPONSOR;
            case "reconfirmation.stated" -> viewer != Viewer.FIRM_ADMIN;
            default -> true;
        };
    }

    /** A sponsor knows the names at the table today, and the client's only by term 16. */
    private static boolean mayName(PersonId person, ClientView view, Seeing eyes) {
        Optional<Opening> table = view.agreement().opened();
        if (table.filter(o -> o.client().equals(person)).isPresent()) {
            return eyes.client();
        }
        return eyes.viewer() != Viewer.SPONSOR
                || table.filter(o ->
                                o.coach().equals(person) || o.sponsorContacts().contains(person))
                        .isPresent();
    }

    private static Optional<Capacity> side(PersonId person, ClientView view) {
        return view.agreement().opened().flatMap(o -> side(person, o, view));
    }

    private static Optional<Capacity> side(PersonId person, Opening table, ClientView view) {
        if (table.client().equals(person)) {
            return Optional.of(Capacity.CLIENT);
        }
        boolean coached =
                view.agreement().course().handovers().all().stream()
                        .anyMatch(h -> h.from().equals(person));
        if (coached || table.coach().equals(person)) {
            return Optional.of(Capacity.COACH);
        }
        return table.sponsorContacts().contains(person)
                ? Optional.of(Capacity.SPONSOR)
                : Optional.empty();
    }
}
