package io.confide.service;

import io.confide.eventlog.AppendWatch;
import io.confide.storage.Commits.Obstacle;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what the log writes: how long, how much at once, and what stood in the way. */
final class AppendMeters implements AppendWatch {
    private final Timer writing;
    private final DistributionSummary batch;
    private final Counter failures;
    private final Counter positions;
    private final Counter places;
    private final Counter repeats;

    AppendMeters(MeterRegistry meters) {
        writing =
                Timer.builder("confide.append.write")
                        .description("one write to the database, of all commits that waited")
                        .register(meters);
        batch =
                DistributionSummary.builder("confide.append.batch")
                        .baseUnit("commits")
                        .description("commits written together")
                        .register(meters);
        failures =
                Counter.builder("confide.append.failures")
                        .description("writes that the database refused or did not answer")
                        .register(meters);
        positions = conflict(meters, "position", "another instance was faster: numbered again");
        places = conflict(meters, "place", "a place in a stream was taken: decided again, or lost");
        repeats = conflict(meters, "repeat", "a command that was done before");
    }

    private static Counter conflict(MeterRegistry meters, String cause, String description) {
        return Counter.builder("confide.append.conflicts")
                .tag("cause", cause)
                .description(description)
                .register(meters);
    }

    @Override
    public void wrote(int tried, int written, Obstacle obstacle, Duration took) {
        writing.record(took);
        if (written > 0) {
            batch.record(written);
        }
        switch (obstacle) {
            case NONE -> {}
            case POSITION_TAKEN -> positions.increment();
            case SEQ_TAKEN -> places.increment();
            case REPEATED -> repeats.increment();
        }
    }

    @Override
    public void failed(Duration took) {
        writing.record(took);
        failures.increment();
    }
}
