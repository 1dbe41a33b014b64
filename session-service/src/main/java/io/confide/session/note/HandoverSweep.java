package io.confide.session.note;

import io.confide.deciding.Refusal;
import io.confide.service.Commands;
import io.confide.service.Sweep;
import io.confide.session.coaching.CoachingDecider;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.Note;
import io.confide.session.coaching.Note.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Empties boxes that a crash left behind: of notes that were handed over, and of notes that never
 * came to be.
 */
@Component
class HandoverSweep implements Sweep {
    /** Much longer than any request lives. */
    private static final Duration ORPHAN = Duration.ofHours(1);

    private final Commands commands;
    private final HandoverBoxes boxes;

    HandoverSweep(Commands commands, HandoverBoxes boxes) {
        this.commands = commands;
        this.boxes = boxes;
    }

    @Override
    public String name() {
        return "handover-boxes";
    }

    @Override
    public void sweep(Instant now) {
        List<HandoverBoxes.Found> page = boxes.after("");
        while (!page.isEmpty()) {
            page.stream()
                    .filter(found -> isLeftBehind(found, now))
                    .forEach(found -> boxes.empty(found.box().note()));
            page = boxes.after(page.getLast().box().note().value());
        }
    }

    private boolean isLeftBehind(HandoverBoxes.Found found, Instant now) {
        return note(found)
                .map(note -> !(note.keeping() instanceof Keeping.Waiting))
                .orElseGet(() -> found.box().filledAt().isBefore(now.minus(ORPHAN)));
    }

    private Optional<Note> note(HandoverBoxes.Found found) {
        try {
            CoachingFile file =
                    commands.load(
                                    CoachingDecider.class,
                                    found.firm(),
                                    found.box().engagement().value())
                            .state();
            return file.notes().find(found.box().note());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Optional.empty();
        }
    }
}
