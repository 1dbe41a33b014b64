package io.confide.projecting;

import io.confide.eventlog.BadRecord;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that nothing is missing: each record names the one before it. What was there already falls
 * out; what is missing is fetched from the owner.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int PAGE = 500;

    private final GapHealer healer;
    private final Counters counters;
    private final Map<SourcePartition, Long> last = new HashMap<>();

    Intake(GapHealer healer, Counters counters) {
        this.healer = healer;
        this.counters = counters;
    }

    void startAfter(SourcePartition at, long position) {
        last.put(at, position);
    }

    void forget(SourcePartition at) {
        last.remove(at);
    }

    /** The last position that was taken; 0 for none. */
    long last(SourcePartition at) {
        return last.getOrDefault(at, 0L);
    }

    /**
     * The events that this record completes, in order: none for a duplicate, several after a gap.
     *
     * @return empty for a record that no publisher of ours wrote
     * @throws FeedUnavailable something is missing and cannot be had now
     */
    Optional<List<StoredEvent>> take(ConsumerRecord<String, byte[]> record, SourcePartition at) {
        return read(record).map(wire -> take(wire, at));
    }

    /** What the record says, empty as above; knows nothing of the others, so any thread may ask. */
    Optional<WireRecord> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(WireRecord.from(record));
        } catch (BadRecord e) {
            counters.brokenRecord();
            LOG.warn(
                    "{} {} offset {} is no record of ours",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Optional.empty();
        }
    }

    /** As above, of a record that was read already. */
    List<StoredEvent> take(WireRecord wire, SourcePartition at) {
        StoredEvent event = wire.event();
        if (event.position() <= last(at)) {
            return List.of();
        }
        List<StoredEvent> taken = new ArrayList<>();
        long previous = wire.previous().orElse(0);
        if (previous > last(at)) {
            taken.addAll(heal(at, previous));
        }
        taken.add(event);
        last.put(at, event.position());
        return taken;
    }

    private List<StoredEvent> heal(SourcePartition at, long previous) {
        LOG.warn("{} lacks events after {} up to {}", at.id(), last(at), previous);
        List<StoredEvent> missing = missing(at, previous);
        if (missing.isEmpty() || missing.getLast().position() != previous) {
            throw new FeedUnavailable(
                    "the log of %s does not tell what is missing in %s after %d"
                            .formatted(at.source(), at.id(), last(at)));
        }
        counters.gapHealed();
        LOG.warn("{} healed with {} events", at.id(), missing.size());
        return missing;
    }

    private List<StoredEvent> missing(SourcePartition at, long previous) {
        List<StoredEvent> missing = new ArrayList<>();
        long from = last(at) + 1;
        while (from <= previous) {
            List<StoredEvent> page = healer.read(at.source(), from, PAGE);
            if (page.isEmpty()) {
                return missing;
            }
            page.stream()
                    .filter(event -> event.position() <= previous && isIn(at, event))
                    .forEach(missing::add);
            from = page.getLast().position() + 1;
        }
        return missing;
    }

    private static boolean isIn(SourcePartition at, StoredEvent event) {
        return WireRecord.partition(event.subject()) == at.partition();
    }
}
