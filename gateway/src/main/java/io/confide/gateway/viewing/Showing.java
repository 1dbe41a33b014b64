package io.confide.gateway.viewing;

import io.confide.events.Capacity;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.AgreementSection.Status;
import io.confide.gateway.clientview.AgreementSection.Terms;
import io.confide.gateway.clientview.AgreementSection.Version;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.ConsentSection;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.visibility.Sight;
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
                agreements(),
                sessionsHeld(),
                sessions(),
                eyes.content(
                        RecordClass.K4,
                        () -> view.sessions().aims().stream().map(this::aim).toList()),
                eyes.content(
                        RecordClass.K5,
                        () -> view.sessions().actions().stream().map(this::action).toList()),
                notes(),
                reflections(),
                requests(),
                eyes.content(
                        RecordClass.K13,
                        () -> view.consent().grants().stream().map(this::grant).toList()),
                reports(),
                eyes.content(RecordClass.K1, () -> view.retention().due()),
                eyes.content(RecordClass.K13, this::holds),
                eyes.content(RecordClass.K1, this::disposals));
    }

    private Optional<EngagementFile.Who> client() {
        return eyes.client() ? Optional.of(names.of(opening.client())) : Optional.empty();
    }

    private Optional<List<EngagementFile.Who>> sponsorContacts() {
        return Optional.of(opening.sponsorContacts().stream().map(names::of).toList());
    }

    private Optional<List<EngagementFile.Agreement>> agreements() {
        if (!eyes.sight(RecordClass.K3).exists()) {
            return Optional.empty();
        }
        return Optional.of(
                view.agreement().versions().stream()
                        .filter(this::maySee)
                        .map(this::agreement)
                        .toList());
    }

    /** A draft is between client and coach: nobody else knows of it before it is offered. */
    private boolean maySee(Version version) {
        return version.status() != Status.DRAFT || eyes.sight(RecordClass.K3P).content();
    }

    private EngagementFile.Agreement agreement(Version version) {
        Sight shared = eyes.sight(RecordClass.K3);
        Sight annex = eyes.sight(RecordClass.K3P);
        return new EngagementFile.Agreement(
                version.number(),
                version.status(),
                version.offer().map(Offer::bodyHash),
                annex.content() ? version.offer().map(Offer::annexHash) : Optional.empty(),
                version.signatures().stream()
                        .map(s -> new EngagementFile.Signed(s.capacity(), s.at()))
                        .toList(),
                version.offer().map(Offer::offeredAt),
                version.offer().map(Offer::expiresAt),
                version.inForceSince(),
                shared.content()
                        ? Optional.of(eyes.say(RecordClass.K3, version.body()))
                        : Optional.empty(),
                annex.content()
                        ? Optional.of(eyes.say(RecordClass.K3P, version.annex()))
                        : Optional.empty());
    }

    private Optional<Integer> sessionsHeld() {
        return eyes.baseline(RecordClass.K1, Baseline.COUNT)
                ? Optional.of(view.sessions().held())
                : Optional.empty();
    }

    /** A sponsor knows at most when a session was held and how long it took. */
    private Optional<List<EngagementFile.Session>> sessions() {
        if (eyes.sight(RecordClass.K1).content()) {
            return Optional.of(view.sessions().meetings().stream().map(this::session).toList());
        }
        if (!eyes.baseline(RecordClass.K1, Baseline.DATES)) {
            return Optional.empty();
        }
        return Optional.of(
                view.sessions().meetings().stream()
                        .filter(m -> m.occurredAt().isPresent())
                        .map(Showing::date)
                        .toList());
    }

    private static EngagementFile.Session date(SessionSection.Meeting meeting) {
        return new EngagementFile.Session(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                meeting.occurredAt().orElse(meeting.startsAt()),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.empty(),
                Optional.empty());
    }

    private EngagementFile.Session session(SessionSection.Meeting meeting) {
        return new EngagementFile.Session(
                Optional.of(meeting.id().value()),
                Optional.of(meeting.status()),
                Optional.of(meeting.type()),
                meeting.startsAt(),
                meeting.minutes(),
                meeting.occurredAt(),
                Optional.of(eyes.say(RecordClass.K1, meeting.place())),
                eyes.content(RecordClass.K4, () -> meeting.purpose().map(this::purpose))
                        .flatMap(purpose -> purpose));
    }

    private EngagementFile.Purpose purpose(SessionSection.Purpose purpose) {
        return new EngagementFile.Purpose(
                purpose.agreed(), eyes.say(RecordClass.K4, purpose.toms()));
    }

    private EngagementFile.Aim aim(SessionSection.Aim aim) {
        return new EngagementFile.Aim(
                aim.id().value(),
                aim.set(),
                eyes.say(RecordClass.K4, aim.text()),
                aim.progress().stream().findFirst().map(p -> eyes.say(RecordClass.K4, p)));
    }

    private EngagementFile.Action action(SessionSection.Action action) {
        return new EngagementFile.Action(
                action.id().value(),
                action.set(),
                action.due(),
                action.status(),
                eyes.say(RecordClass.K5, action.text()),
                action.note().stream().findFirst().map(n -> eyes.say(RecordClass.K5, n)));
    }

    private Optional<List<EngagementFile.Note>> notes() {
        if (eyes.viewer() != Viewer.CLIENT && eyes.viewer() != Viewer.COACH) {
            return Optional.empty();
        }
        return Optional.of(
                view.sessions().notes().stream()
                        .filter(n -> eyes.note(n.custody()).exists())
                        .map(this::note)
                        .toList());
    }

    private EngagementFile.Note note(SessionSection.Note note) {
        boolean words = eyes.note(note.custody()).content();
        return new EngagementFile.Note(
                note.id().value(),
                note.session().value(),
                note.custody(),
                note.at(),
                words
                        ? note.text().stream().findFirst().map(t -> eyes.say(RecordClass.K6, t))
                        : Optional.empty(),
                words ? Optional.of(eyes.say(RecordClass.K6, note.hash())) : Optional.empty(),
                words ? note.addenda().stream().map(this::addendum).toList() : List.of(),
                note.handedOverAt());
    }

    private EngagementFile.Addendum addendum(SessionSection.Addendum addendum) {
        return new EngagementFile.Addendum(
                addendum.at(),
                eyes.say(RecordClass.K6, addendum.text()),
                eyes.say(RecordClass.K6, addendum.reason()));
    }

    private Optional<List<EngagementFile.Reflection>> reflections() {
        List<EngagementFile.Reflection> shown =
                view.sessions().reflections().stream()
                        .filter(r -> sight(r).content())
                        .map(this::reflection)
                        .toList();
        boolean party = eyes.viewer() == Viewer.CLIENT || eyes.viewer() == Viewer.COACH;
        return party ? Optional.of(shown) : Optional.empty();
    }

    private Sight sight(SessionSection.Reflection reflection) {
        return reflection.owner() == Capacity.CLIENT
                ? eyes.clientReflection(reflection.shared())
                : eyes.sight(RecordClass.K8);
    }

    /** Who reads what they wrote themselves has read nothing of anybody (S3, D9). */
    private Said<String> words(SessionSection.Reflection reflection) {
        RecordClass kind = reflection.owner() == Capacity.CLIENT ? RecordClass.K7 : RecordClass.K8;
        return reflection.author().filter(reader::equals).isPresent()
                ? Said.of(reflection.text())
                : eyes.say(kind, reflection.text());
    }

    private EngagementFile.Reflection reflection(SessionSection.Reflection reflection) {
        return new EngagementFile.Reflection(
                reflection.id().value(),
                reflection.session().value(),
                reflection.owner(),
                reflection.shared(),
                reflection.at(),
                words(reflection));
    }

    /** A sponsor's own questions are answered by consent-service, never by a lagging view (D6). */
    private Optional<List<EngagementFile.Request>> requests() {
        if (eyes.viewer() == Viewer.SPONSOR || !eyes.own(RecordClass.K13, true).content()) {
            return Optional.empty();
        }
        return Optional.of(
                view.consent().requests().stream()
                        .filter(r -> eyes.own(RecordClass.K13, r.asker().equals(reader)).content())
                        .map(this::request)
                        .toList());
    }

    private EngagementFile.Request request(ConsentSection.Request request) {
        return new EngagementFile.Request(
                request.id().value(),
                names.of(request.asker()),
                request.wanted(),
                eyes.say(RecordClass.K13, request.purpose()),
                request.answer(),
                request.at());
    }

    private EngagementFile.Grant grant(ConsentSection.Grant grant) {
        return new EngagementFile.Grant(
                grant.id().value(),
                grant.disclosed(),
                grant.item().value(),
                names.of(grant.recipient()),
                eyes.say(RecordClass.K13, grant.purpose()),
                grant.at(),
                grant.until(),
                grant.withdrawnAt(),
                grant.standsAt(now));
    }

    /** For its two authors; everybody else reads a report through consent-service alone (D6). */
    private Optional<List<EngagementFile.Report>> reports() {
        return eyes.content(
                RecordClass.K10,
                () -> view.consent().reports().stream().map(this::report).toList());
    }

    private EngagementFile.Report report(ConsentSection.Report report) {
        return new EngagementFile.Report(
                report.id().value(),
                report.revision(),
                report.at(),
                report.hash(),
                report.approvals(),
                eyes.say(RecordClass.K10, report.text()));
    }

    private List<EngagementFile.Hold> holds() {
        return view.retention().holds().stream()
                .map(h ->
                        new EngagementFile.Hold(
                                h.id().value(), h.groups(), h.reviewOn(), h.at(), h.releasedAt()))
                .toList();
    }

    private List<EngagementFile.Disposal> disposals() {
        return view.retention().disposals().stream()
                .map(d ->
                        new EngagementFile.Disposal(
                                d.id().value(),
                                d.status(),
                                d.groups(),
                                d.awaited(),
                                d.answered(),
                                d.tried(),
                                d.unreadable(),
                                d.certified()))
                .toList();
    }
}
