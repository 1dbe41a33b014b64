package io.confide.projecting;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * What a loop is made of.
 *
 * @param projections those of the subscribers that fold, by name
 */
record LoopParts(
        String group,
        List<Subscriber> subscribers,
        Set<String> projections,
        Generations generations,
        Shapes shapes,
        ProgressStore progress,
        DeadLetters deadLetters,
        Retries retries,
        Opener opener,
        Arrivals arrivals,
        Counters counters,
        GapHealer healer,
        Clock clock,
        Pause pause) {

    Stamps stamps() {
        return new Stamps(subscribers, projections, generations);
    }

    Retrying retrying() {
        return new Retrying(retries, deadLetters, opener, subscribers);
    }

    /** Beside this loop, one of subscribers that fold nothing; its arrivals are its own. */
    LoopParts withoutViews(String group, List<Subscriber> subscribers, ProgressStore progress) {
        return new LoopParts(
                group,
                subscribers,
                Set.of(),
                generations,
                shapes,
                progress,
                deadLetters,
                retries,
                opener,
                new Arrivals(),
                counters,
                healer,
                clock,
                pause);
    }
}
