package io.confide.session.note;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.service.PurgesOnErasure;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Boxes nobody emptied go with the key of the records (T6). */
@Component
class HandoverPurge implements PurgesOnErasure {
    private final HandoverBoxes boxes;

    HandoverPurge(HandoverBoxes boxes) {
        this.boxes = boxes;
    }

    @Override
    public long purge(FirmId firm, EngagementId engagement, Set<RecordSet> destroyed) {
        RecordSet records = new RecordSet(firm, engagement.value(), RetentionGroup.RECORDS);
        return destroyed.contains(records) ? boxes.emptyAll(firm, engagement) : 0;
    }
}
