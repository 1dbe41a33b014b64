package io.confide.faults.work;

import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.KeyDestruction;
import io.confide.keys.RecordKeys;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything of one engagement goes for good, in the steps of a disposal; may be done again. */
public final class Erasing {
    private static final Duration SETTLES = RecordKeys.SEALING_CACHE.plusSeconds(1);

    private final KeyDestruction destruction;
    private final Vault vault;

    Erasing(KeyDestruction destruction, Vault vault) {
        this.destruction = destruction;
        this.vault = vault;
    }

    /** What is sealed of an engagement here. */
    public static List<RecordSet> recordSets(String engagement) {
        return Stream.of(RetentionGroup.RECORDS, RetentionGroup.REFLECTIONS)
                .map(group -> new RecordSet(Workplace.FIRM, engagement, group))
                .toList();
    }

    void erase(String engagement) {
        List<RecordSet> all = recordSets(engagement);
        all.forEach(destruction::fence);
        settle();
        all.forEach(destruction::destroy);
        vault.expunge();
        all.forEach(destruction::confirm);
    }

    /** Until no other process can seal any more. */
    private static void settle() {
        try {
            Thread.sleep(SETTLES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
