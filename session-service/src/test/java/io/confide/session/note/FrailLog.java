package io.confide.session.note;

import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.events.FirmId;
import io.confide.events.Ids;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.session.coaching.CoachingCommand;
import io.confide.session.coaching.CoachingDecider;
import io.confide.session.coaching.CoachingFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One engagement's log in memory, in a process that can die right before or right after it. */
final class FrailLog implements Commands {
    private final CoachingDecider decider = new CoachingDecider();
    private final List<Recorded<?>> events = new ArrayList<>();
    private final Map<UUID, List<Recorded<?>>> done = new HashMap<>();
    private CoachingFile file = decider.initial();
    private Death death = Death.NEVER;
    private Runnable meanwhile = () -> {};

    enum Death {
        NEVER,
        BEFORE_APPENDING,
        AFTER_APPENDING
    }

    /** The process is gone. */
    static final class Died extends RuntimeException {}

    /** At the next command. */
    void dies(Death when) {
        death = when;
    }

    /** What others do between a command's acceptance and its answer, once. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    List<Recorded<?>> events() {
        return events;
    }

    @Override
    public Accepted dispatch(Act act, Command command) {
        Death now = death;
        death = Death.NEVER;
        if (now == Death.BEFORE_APPENDING) {
            throw new Died();
        }
        boolean repeated = done.containsKey(act.id());
        List<Recorded<?>> told =
                done.computeIfAbsent(act.id(), _ -> append(act, (CoachingCommand) command));
        if (now == Death.AFTER_APPENDING) {
            throw new Died();
        }
        Runnable others = meanwhile;
        meanwhile = () -> {};
        others.run();
        return new Accepted(events.size(), told, "", repeated);
    }

    private List<Recorded<?>> append(Act act, CoachingCommand command) {
        List<Recorded<?>> told = new ArrayList<>();
        for (SessionEvent event : decider.decide(file, command)) {
            file = decider.evolve(file, event);
            told.add(
                    new Recorded<>(
                            "session",
                            events.size() + 1L,
                            act.at(),
                            act.firm(),
                            act.by(),
                            command.stream(),
                            events.size(),
                            Ids.named(act.id(), "event " + told.size()),
                            event));
            events.add(told.getLast());
        }
        return told;
    }

    @Override
    @SuppressWarnings("unchecked") // there is only one decider here
    public <S> Loaded<S> load(Class<? extends Decider<S, ?, ?>> type, FirmId firm, String stream) {
        if (events.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Loaded<>((S) file, events.size());
    }
}
