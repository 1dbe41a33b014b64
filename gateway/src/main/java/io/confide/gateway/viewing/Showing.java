package io.confide.gateway.viewing;

import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.visibility.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows a file to one viewer: every part of it asks the table first (G1, G3). Pure. */
final class Showing {
    private final ClientView view;
    private final Opening opening;
    private final Names names;
    private final Instant now;
    private final Seeing eyes;
    private final AgreementShown agreement;
    private final CourseShown course;
    private final MeetingsShown sessions;
    private final AimsShown aims;
    private final WritingsShown writings;
    private final ConsentShown consent;
    private final RetentionShown retention;

    private Showing(
            ClientView view,
            Opening opening,
            Viewer viewer,
            PersonId reader,
            Names names,
            Instant now) {
        this.view = view;
        this.opening = opening;
        this.names = names;
        this.now = now;
        this.eyes = new Seeing(viewer, view);
        this.agreement = new AgreementShown(view.agreement(), eyes);
        this.course = new CourseShown(view.agreement().course(), opening, agreement, names, eyes);
        this.sessions = new MeetingsShown(view.sessions(), view.agreement().course(), eyes);
        this.aims = new AimsShown(view.sessions(), eyes);
        this.writings = new WritingsShown(view.sessions(), reader, eyes);
        this.consent = new ConsentShown(view.consent(), reader, names, now, eyes);
        this.retention = new RetentionShown(view, eyes);
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
                sessions.next(now),
                sessions.held(),
                aims.openActions(),
                retention.firstDue());
    }

    private EngagementFile file() {
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
                agreement.custody(),
                agreement.versions(),
                course.file(),
                sessions.held(),
                sessions.all(),
                aims.aims(),
                aims.actions(),
                writings.notes(),
                writings.reflections(),
                consent.requests(),
                consent.grants(),
                consent.reports(),
                retention.due(),
                retention.holds(),
                retention.disposals());
    }

    private Optional<EngagementFile.Who> client() {
        return eyes.client() ? Optional.of(names.of(opening.client())) : Optional.empty();
    }

    private Optional<List<EngagementFile.Who>> sponsorContacts() {
        return Optional.of(opening.sponsorContacts().stream().map(names::of).toList());
    }
}
