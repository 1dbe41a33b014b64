package io.confide.projecting;

import io.confide.events.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Calls one reaction for each event, once the service's own views have it. */
final class ReactionSubscriber implements Subscriber {
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Reaction reaction;
    private final Predicate<Incoming> viewsHave;
    private final DeadLetters deadLetters;
    private final Pause pause;

    ReactionSubscriber(
            Reaction reaction,
            Predicate<Incoming> viewsHave,
            DeadLetters deadLetters,
            Pause pause) {
        this.reaction = reaction;
        this.viewsHave = viewsHave;
        this.deadLetters = deadLetters;
        this.pause = pause;
    }

    @Override
    public String name() {
        return reaction.name();
    }

    @Override
    public Set<String> sources() {
        return reaction.sources();
    }

    @Override
    public void take(List<Incoming> batch) {
        for (Incoming incoming : batch) {
            if (sources().contains(incoming.at().source())) {
                take(incoming);
            }
        }
    }

    @Override
    public void retry(Incoming parked) {
        switch (parked.content()) {
            case Incoming.Opened(var event) -> reaction.on(event);
            case Incoming.Unreadable(var code) -> throw new StillUnreadable(code);
        }
    }

    private void take(Incoming incoming) {
        if (deadLetters.holds(name(), incoming.event())) {
            deadLetters.park(name(), incoming, DeadLetters.BEHIND);
            return;
        }
        switch (incoming.content()) {
            case Incoming.Unreadable(var code) -> deadLetters.park(name(), incoming, code);
            case Incoming.Opened(var event) -> react(incoming, event);
        }
    }

    private void react(Incoming incoming, Recorded<?> event) {
        if (!viewsHave.test(incoming)) {
            throw new NotNow("the service's views are behind its reactions");
        }
        Duration wait = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                reaction.on(event);
                return;
            } catch (RuntimeException e) {
                // Whatever a reaction throws over one event must not keep the others waiting.
                if (Subscriber.isOutage(e)) {
                    throw e;
                }
                if (tries == TRIES) {
                    deadLetters.park(name(), incoming, e.getClass().getSimpleName());
                    return;
                }
            }
            pause.of(wait);
            wait = wait.multipliedBy(2);
        }
    }
}
