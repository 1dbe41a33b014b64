package io.confide.faults.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes wrong by so much, and can be set while it runs. */
final class ShiftedClock extends Clock {
    private volatile Duration shift;

    ShiftedClock(Duration shift) {
        this.shift = shift;
    }

    void shiftBy(Duration more) {
        shift = shift.plus(more);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
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
