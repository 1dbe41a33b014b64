package io.confide.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970: what the log keeps of a time. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
