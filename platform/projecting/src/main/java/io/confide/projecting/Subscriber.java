package io.confide.projecting;

import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.List;
import java.util.Set;

/** A projection or a reaction, as its loop sees it. */
interface Subscriber {

    String name();

    Set<String> sources();

    /**
     * Takes, or parks, every event of the batch that it wants; durable when it returns. The same
     * batch may come again.
     */
    void take(List<Incoming> batch);

    /** Takes one event that had been parked; what it throws leaves it parked. */
    void retry(Incoming parked);

    /** Nothing is wrong with the event: what it needs cannot be had just now. */
    static boolean isOutage(RuntimeException failure) {
        return failure instanceof StorageUnavailable
                || failure instanceof UnknownOutcome
                || failure instanceof FeedUnavailable
                || failure instanceof NotNow;
    }
}
