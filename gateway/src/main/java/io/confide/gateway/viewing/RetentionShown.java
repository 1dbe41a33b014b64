package io.confide.gateway.viewing;

import io.confide.events.DeletionEvent.Due;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.RetentionSection;
import io.confide.gateway.clientview.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long the records are kept and how they went, to one viewer. */
final class RetentionShown {
    private final RetentionSection retention;
    private final Stage stage;
    private final Seeing eyes;

    RetentionShown(ClientView view, Seeing eyes) {
        this.retention = view.retention();
        this.stage = view.stage();
        this.eyes = eyes;
    }

    Optional<List<Due>> due() {
        return eyes.content(RecordClass.K1, retention::due);
    }

    Optional<LocalDate> firstDue() {
        return stage == Stage.ERASED
                ? Optional.empty()
                : due().flatMap(all -> all.stream().map(Due::on).min(Comparator.naturalOrder()));
    }

    Optional<List<EngagementFile.Hold>> holds() {
        return eyes.content(
                RecordClass.K13,
                () ->
                        retention.holds().stream()
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
                () -> retention.disposals().stream().map(RetentionShown::disposal).toList());
    }

    private static EngagementFile.Disposal disposal(RetentionSection.Disposal d) {
        return new EngagementFile.Disposal(
                d.id().value(),
                d.status(),
                d.groups(),
                d.awaited(),
                d.answered(),
                d.tried(),
                d.unreadable(),
                d.certified());
    }
}
