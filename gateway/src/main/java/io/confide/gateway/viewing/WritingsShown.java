package io.confide.gateway.viewing;

import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.SessionSection.Note;
import io.confide.gateway.clientview.SessionSection.Reflection;
import io.confide.gateway.visibility.Sight;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;

/** Notes and reflection logs, as far as one viewer may see them. */
final class WritingsShown {
    private final SessionSection sessions;
    private final PersonId reader;
    private final Seeing eyes;

    WritingsShown(SessionSection sessions, PersonId reader, Seeing eyes) {
        this.sessions = sessions;
        this.reader = reader;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Note>> notes() {
        return party()
                ? Optional.of(
                        sessions.notes().stream()
                                .filter(n -> eyes.note(n.custody()).exists())
                                .filter(n -> eyes.passedOn(RecordClass.K6, n.at()))
                                .map(this::note)
                                .toList())
                : Optional.empty();
    }

    private boolean party() {
        return eyes.viewer() == Viewer.CLIENT || eyes.viewer() == Viewer.COACH;
    }

    private EngagementFile.Note note(Note note) {
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

    Optional<List<EngagementFile.Reflection>> reflections() {
        return party()
                ? Optional.of(
                        sessions.reflections().stream()
                                .filter(r -> sight(r).content())
                                .map(this::reflection)
                                .toList())
                : Optional.empty();
    }

    private Sight sight(Reflection reflection) {
        if (reflection.owner() == Capacity.CLIENT) {
            return eyes.clientReflection(reflection.sharedAt());
        }
        return eyes.passedOn(RecordClass.K8, reflection.at())
                ? eyes.sight(RecordClass.K8)
                : Sight.NOTHING;
    }

    private EngagementFile.Reflection reflection(Reflection reflection) {
        return new EngagementFile.Reflection(
                reflection.id().value(),
                reflection.session().value(),
                reflection.owner(),
                reflection.sharedAt().isPresent(),
                reflection.at(),
                words(reflection));
    }

    /** Who reads what they wrote themselves has read nothing of anybody (S3, D9). */
    private Said<String> words(Reflection reflection) {
        RecordClass kind = reflection.owner() == Capacity.CLIENT ? RecordClass.K7 : RecordClass.K8;
        return reflection.author().filter(reader::equals).isPresent()
                ? Said.of(reflection.text())
                : eyes.say(kind, reflection.text());
    }
}
