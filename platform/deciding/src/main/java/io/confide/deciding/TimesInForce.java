package io.confide.deciding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When an agreement bound the parties: from its first coming into force on, but for the rests. An
 * amendment interrupts nothing.
 *
 * @param spans in the order of time; only the last may be open
 */
public record TimesInForce(List<Span> spans) {
    public static final TimesInForce NEVER = new TimesInForce(List.of());

    /**
     * @param until not part of it; empty while it goes on
     */
    public record Span(Instant since, Optional<Instant> until) {

        /** By the minute: people write down minutes, services note nanoseconds. */
        boolean covers(Instant moment) {
            return !moment.isBefore(since.truncatedTo(ChronoUnit.MINUTES))
                    && until.map(moment::isBefore).orElse(true);
        }
    }

    public TimesInForce {
        spans = List.copyOf(spans);
    }

    public static TimesInForce since(Instant moment) {
        return NEVER.from(moment);
    }

    /** Whether the parties were bound at that moment. */
    public boolean cover(Instant moment) {
        return spans.stream().anyMatch(span -> span.covers(moment));
    }

    /** Whether the parties were bound at some time before that moment, though perhaps not then. */
    public boolean beganBefore(Instant moment) {
        return !spans.isEmpty() && spans.getFirst().since().isBefore(moment);
    }

    public TimesInForce from(Instant moment) {
        if (isRunning()) {
            return this;
        }
        List<Span> next = new ArrayList<>(spans);
        next.add(new Span(moment, Optional.empty()));
        return new TimesInForce(next);
    }

    public TimesInForce until(Instant moment) {
        if (!isRunning()) {
            return this;
        }
        List<Span> next = new ArrayList<>(spans);
        next.set(next.size() - 1, new Span(spans.getLast().since(), Optional.of(moment)));
        return new TimesInForce(next);
    }

    private boolean isRunning() {
        return !spans.isEmpty() && spans.getLast().until().isEmpty();
    }
}
