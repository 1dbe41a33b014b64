package io.confide.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved, and tells when somebody looks. */
final class HeldClock extends Clock {
    private volatile Instant now;
    private volatile Runnable told = () -> {};

    HeldClock(Instant now) {
        this.now = now;
    }

    void forward(Duration by) {
        now = now.plus(by);
    }

    void onLook(Runnable listener) {
        told = listener;
    }

    @Override
    public Instant instant() {
        told.run();
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
