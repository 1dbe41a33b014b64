package io.confide.faults.work;

import io.confide.events.ConfideEvent;
import io.confide.events.Personal;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.projecting.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was recorded, event by event: one that is folded twice, left out, or folded before its turn
 * shows. One document per engagement, or one for the firm that all partitions write to.
 */
public final class Course implements Projection<Course.Told> {
    private final boolean perFirm;

    private Course(boolean perFirm) {
        this.perFirm = perFirm;
    }

    /** One document per engagement. */
    public static Course perEngagement() {
        return new Course(false);
    }

    /** One document for everybody, to which every instance writes. */
    public static Course perFirm() {
        return new Course(true);
    }

    /**
     * What is told so far.
     *
     * @param positions of the events in the order in which they were folded, by subject: order is
     *     promised within one
     * @param words what was written, by position
     */
    public record Told(Map<String, List<Long>> positions, Map<Long, Personal<String>> words) {
        private static final Told NOTHING = new Told(Map.of(), Map.of());

        Told with(String subject, long position, Optional<Personal<String>> word) {
            Map<String, List<Long>> more = new TreeMap<>(positions);
            List<Long> longer = new ArrayList<>(more.getOrDefault(subject, List.of()));
            longer.add(position);
            more.put(subject, longer);
            Map<Long, Personal<String>> all = new TreeMap<>(words);
            word.ifPresent(it -> all.put(position, it));
            return new Told(more, all);
        }
    }

    @Override
    public String name() {
        return perFirm ? "course-of-firm" : "course";
    }

    @Override
    public Set<String> sources() {
        return Set.of(Workplace.SESSION);
    }

    @Override
    public Class<Told> type() {
        return Told.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return List.of(perFirm ? event.firm().value() : event.event().subject());
    }

    @Override
    public Told initial(String key) {
        return Told.NOTHING;
    }

    /** Adds, where a view of ours would set: here the second time must show. */
    @Override
    public Told fold(Told told, Recorded<?> event) {
        return told.with(
                event.event().subject(),
                event.position(),
                perFirm ? Optional.empty() : word(event.event()));
    }

    /** What a person wrote in an event, if anything. */
    public static Optional<Personal<String>> word(ConfideEvent event) {
        return switch (event) {
            case AimSet it -> Optional.of(it.text());
            case ActionSet it -> Optional.of(it.text());
            case NoteWritten it -> Optional.of(it.text());
            case ClientReflectionWritten it -> Optional.of(it.text());
            default -> Optional.empty();
        };
    }
}
