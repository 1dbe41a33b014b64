package io.confide.projecting;

import io.confide.events.Recorded;
import io.confide.events.SessionEvent.SessionClosed;
import io.confide.events.SessionEvent.SessionRescheduled;
import io.confide.events.SessionEvent.SessionScheduled;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One diary per engagement, or one for the whole firm; sessions of 13 minutes make it stumble. */
final class Diaries implements Projection<Diary> {
    static final int UNLUCKY = 13;

    private final String name;
    private final boolean perFirm;
    volatile boolean stumbles = true;

    Diaries(String name, boolean perFirm) {
        this.name = name;
        this.perFirm = perFirm;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> sources() {
        return Set.of("session");
    }

    @Override
    public Class<Diary> type() {
        return Diary.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return List.of(perFirm ? event.firm().value() : event.event().subject());
    }

    @Override
    public Diary initial(String key) {
        return Diary.EMPTY;
    }

    @Override
    public Diary fold(Diary diary, Recorded<?> event) {
        return switch (event.event()) {
            case SessionScheduled e ->
                    diary.scheduled(e.session().value(), e.place(), lucky(e.minutes()));
            case SessionRescheduled e -> diary.lasts(e.session().value(), lucky(e.minutes()));
            case SessionClosed e -> diary.closes(e.session().value());
            default -> diary;
        };
    }

    @Override
    public List<String> indexes() {
        return List.of("closed");
    }

    @Override
    public Map<String, List<String>> index(Diary view) {
        return Map.of("closed", List.copyOf(view.closed()));
    }

    private int lucky(int minutes) {
        if (stumbles && minutes == UNLUCKY) {
            throw new Stumbled();
        }
        return minutes;
    }

    static final class Stumbled extends RuntimeException {
        Stumbled() {
            super("a text that must never be kept");
        }
    }
}
