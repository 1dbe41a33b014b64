package io.confide.gateway.viewing;

import io.confide.events.RecordClass;
import io.confide.gateway.clientview.RetentionSection;
import java.util.List;
import java.util.Optional;

/** How long it is kept, what keeps it longer, and how it went. */
final class RetentionShown {
    private final RetentionSection section;
    private final Seeing eyes;

    RetentionShown(RetentionSection section, Seeing eyes) {
        this.section = section;
        this.eyes = eyes;
    }

    Optional<List<EngagementFile.Hold>> holds() {
        return eyes.content(
                RecordClass.K13,
                () ->
                        section.holds().stream()
                                .map(h ->
                                        new EngagementFile.Hold(
                                                h.id().value(),
                                                h.groups(),
                                                h.reviewOn(),
                                                h.at(),
                                                h.releasedAt()))
                                .toList());
    }

    Optional<List<EngagementFile.Disposal>> disposals() {
        return eyes.content(
                RecordClass.K1,
                () ->
                        section.disposals().stream()
                                .map(d ->
                                        new EngagementFile.Disposal(
                                                d.id().value(),
                                                d.status(),
                                                d.groups(),
                                                d.awaited(),
                                                d.answered(),
                                                d.tried(),
                                                d.unreadable(),
                                                d.certified()))
                                .toList());
    }
}
