package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Takes parked events again, in order, when operations ask for it. */
final class Retrying {
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final Opener opener;
    private final List<Subscriber> subscribers;

    Retrying(
            Retries retries, DeadLetters deadLetters, Opener opener, List<Subscriber> subscribers) {
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.opener = opener;
        this.subscribers = subscribers;
    }

    /** Parked events of a subject are taken by whoever has its partition. */
    void whatWasAsked(Predicate<SourcePartition> mine) {
        retries.asked(it -> isMine(it, mine)).forEach(this::retry);
    }

    private boolean isMine(Retries.Asked asked, Predicate<SourcePartition> mine) {
        return subscribers.stream()
                .filter(it -> it.name().equals(asked.subscriber()))
                .flatMap(it -> it.sources().stream())
                .anyMatch(source -> mine.test(place(source, asked.subject())));
    }

    private static SourcePartition place(String source, String subject) {
        return new SourcePartition(source, WireRecord.partition(subject));
    }

    private void retry(Retries.Asked asked) {
        for (Subscriber subscriber : subscribers) {
            if (subscriber.name().equals(asked.subscriber())) {
                retry(subscriber, asked.subject());
            }
        }
        deadLetters.reload();
        retries.done(asked);
    }

    private void retry(Subscriber subscriber, String subject) {
        Set<String> stuck = new HashSet<>();
        for (DeadLetters.Letter letter : deadLetters.of(subscriber.name(), subject)) {
            String source = letter.event().source();
            if (!stuck.contains(source) && !isTaken(subscriber, letter)) {
                stuck.add(source);
            }
        }
    }

    private boolean isTaken(Subscriber subscriber, DeadLetters.Letter letter) {
        try {
            subscriber.retry(opener.open(letter.at(), letter.event()));
            deadLetters.remove(letter);
            return true;
        } catch (RuntimeException e) {
            // A fold or a reaction may throw anything; what is no outage stays parked.
            if (Subscriber.isOutage(e)) {
                throw e;
            }
            deadLetters.fail(letter, StillUnreadable.codeOf(e));
            return false;
        }
    }
}
