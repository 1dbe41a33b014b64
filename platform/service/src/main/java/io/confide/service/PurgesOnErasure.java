package io.confide.service;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import java.util.Set;

/** Keeps something beside the log and the views that has to go with the keys (T5). */
@FunctionalInterface
public interface PurgesOnErasure {

    /**
     * Removes for ever; may be asked again.
     *
     * @return how many documents went
     */
    long purge(FirmId firm, EngagementId engagement, Set<RecordSet> destroyed);
}
