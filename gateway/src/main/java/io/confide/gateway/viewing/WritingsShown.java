package io.confide.gateway.viewing;

import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.visibility.Sight;
import io.confide.gateway.visibility.Viewer;
import java.util.List;
import java.util.Optional;

/** What was noted in sessions, and thought about them afterwards. */
final class WritingsShown {
    private final SessionSection section;
    private final Seeing eyes;
    private final PersonId reader;

    WritingsShown(SessionSection section, Seeing eyes, PersonId reader) {
        this.section = section;
        this.eyes = eyes;
        this.reader = reader;
    }

    Optional<List<EngagementFile.Note>> notes() {
        if (eyes.viewer() != Viewer.CLIENT && eyes.viewer() != Viewer.COACH) {
            return Optional.empty();
        }
        return Optional.of(
                section.notes().stream()
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

    Optional<List<EngagementFile.Reflection>> reflections() {
        List<EngagementFile.Reflection> shown =
                section.reflections().stream()
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
}
