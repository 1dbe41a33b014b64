package io.confide.faults.check;

import io.confide.events.Ids;
import io.confide.faults.check.Verdict.Wrong;
import io.confide.faults.work.Saying;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Every note was read once, and that was written down once, in the order of the notes. */
final class ReactionCheck {
    private static final String NOTE = Saying.Kind.NOTE.wireName();

    private ReactionCheck() {}

    static void check(Evidence evidence, Verdict verdict) {
        new LogCheck(evidence.reactions(), verdict).check();
        Map<UUID, Entry> notes = new HashMap<>();
        for (Entry entry : evidence.log()) {
            if (entry.name().equals(NOTE)) {
                notes.put(Ids.named(entry.id(), "note-reading"), entry);
            }
        }
        Map<UUID, Integer> effects = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Entry effect : evidence.reactions()) {
            Entry note = notes.get(effect.command());
            if (note == null || effects.merge(effect.command(), 1, Integer::sum) > 1) {
                verdict.add(Wrong.DUPLICATED, "an effect at " + effect.position());
                continue;
            }
            if (note.position() < last.getOrDefault(note.stream(), 0L)) {
                verdict.add(Wrong.REORDERED, "the effect of position " + note.position());
            }
            last.merge(note.stream(), note.position(), Math::max);
        }
        notes.forEach((command, note) -> {
            if (!effects.containsKey(command)) {
                verdict.add(Wrong.LOST, "position " + note.position() + " had no effect");
            }
        });
    }
}
