package io.confide.gateway.viewing;

import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.AgreementSection.Terms;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.visibility.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows a file to one viewer: every part of it asks the table first (G1, G3). Pure. */
final class Showing {
    private final ClientView view;
    private final Opening opening;
    private final PersonId reader;
    private final Names names;
    private final Instant now;
    private final Seeing eyes;

    private Showing(
            ClientView view,
            Opening opening,
            Viewer viewer,
            PersonId reader,
            Names names,
            Instant now) {
        this.view = view;
        this.opening = opening;
        this.reader = reader;
        this.names = names;
        this.now = now;
        this.eyes = new Seeing(viewer, view);
    }

    /** Empty where the viewer may not know that there is such an engagement. */
    static Optional<Reading<EngagementFile>> file(
            ClientView view, Viewer viewer, PersonId reader, Names names, Instant now) {
        return showing(view, viewer, reader, names, now)
                .map(s -> new Reading<>(s.file(), s.eyes.seen()));
    }

    /** The engagement as one line of a list; it holds nothing that anybody wrote. */
    static Optional<EngagementLine> line(
            ClientView view, Viewer viewer, PersonId reader, Names names, Instant now) {
        return showing(view, viewer, reader, names, now).map(Showing::line);
    }

    private static Optional<Showing> showing(
            ClientView view, Viewer viewer, PersonId reader, Names names, Instant now) {
        return view.agreement()
                .opened()
                .map(o -> new Showing(view, o, viewer, reader, names, now))
                .filter(s -> s.eyes.sight(RecordClass.K0).content());
    }

    private EngagementLine line() {
        return new EngagementLine(
                view.engagement().value(),
                opening.kind(),
                view.stage(),
                client(),
                names.of(opening.coach()),
                eyes.content(
                                RecordClass.K1,
                                () ->
                                        view.sessions()
                                                .next(now)
                                                .map(SessionSection.Meeting::startsAt))
                        .flatMap(next -> next),
                sessionsHeld(),
                eyes.content(RecordClass.K5, this::openActions),
                eyes.content(RecordClass.K1, this::firstDue).flatMap(due -> due));
    }

    private int openActions() {
        return (int)
                view.sessions().actions().stream()
                        .filter(SessionSection.Action::set)
                        .filter(SessionSection.Action::open)
                        .count();
    }

    private Optional<LocalDate> firstDue() {
        return view.stage() == Stage.ERASED
                ? Optional.empty()
                : view.retention().due().stream().map(d -> d.on()).min(Comparator.naturalOrder());
    }

    private EngagementFile file() {
        var aims = new AimsShown(view.sessions(), eyes);
        var writings = new WritingsShown(view.sessions(), eyes, reader);
        var consent = new ConsentShown(view.consent(), eyes, reader, names, now);
        var retention = new RetentionShown(view.retention(), eyes);
        return new EngagementFile(
                view.engagement().value(),
                eyes.viewer(),
                view.stage(),
                view.stage() == Stage.ERASED,
                opening.kind(),
                client(),
                names.of(opening.coach()),
                opening.programme(),
                sponsorContacts(),
                opening.at(),
                view.agreement().ended().map(e -> new EngagementFile.Ended(e.reason(), e.at())),
                eyes.content(RecordClass.K3P, () -> view.agreement().terms().map(Terms::custody))
                        .flatMap(custody -> custody),
                new AgreementShown(view.agreement(), eyes).versions(),
                sessionsHeld(),
                new MeetingsShown(view.sessions(), eyes).meetings(),
                aims.aims(),
                aims.actions(),
                writings.notes(),
                writings.reflections(),
                consent.requests(),
                consent.grants(),
                consent.reports(),
                eyes.content(RecordClass.K1, () -> view.retention().due()),
                retention.holds(),
                retention.disposals());
    }

    private Optional<EngagementFile.Who> client() {
        return eyes.client() ? Optional.of(names.of(opening.client())) : Optional.empty();
    }

    private Optional<List<EngagementFile.Who>> sponsorContacts() {
        return Optional.of(opening.sponsorContacts().stream().map(names::of).toList());
    }

    private Optional<Integer> sessionsHeld() {
        return eyes.baseline(RecordClass.K1, Baseline.COUNT)
                ? Optional.of(view.sessions().held())
                : Optional.empty();
    }
}
