package io.confide.projecting;

import java.util.concurrent.atomic.AtomicLong;

/** What is counted loudly. */
final class Counters {
    private final AtomicLong gapsHealed = new AtomicLong();
    private final AtomicLong brokenRecords = new AtomicLong();

    void gapHealed() {
        gapsHealed.incrementAndGet();
    }

    void brokenRecord() {
        brokenRecords.incrementAndGet();
    }

    long gapsHealed() {
        return gapsHealed.get();
    }

    long brokenRecords() {
        return brokenRecords.get();
    }
}
