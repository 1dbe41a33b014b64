package io.confide.gateway.register;

import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Status;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.CourseSection;
import io.confide.gateway.clientview.Looks;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.clientview.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How an agreement stands, as a firm asks for it; several may hold at once. */
public enum Standing {
    /** A version binds and the coaching runs. */
    IN_FORCE,
    /** No version binds yet, or a new one waits for signatures. */
    UNSIGNED,
    /** It is time to look at it again. */
    RECONFIRMATION_DUE,
    /** That was not done in time. */
    OVERDUE,
    LAPSED,
    SUSPENDED,
    /** An offer cannot be signed for much longer. */
    EXPIRING,
    ENDED;

    private static final Duration SOON = Duration.ofDays(14);

    static List<Standing> of(ClientView view, Instant now) {
        if (view.stage().compareTo(Stage.ENDED) >= 0) {
            return List.of(ENDED);
        }
        return Stream.of(values()).filter(s -> s.holds(view.agreement(), now)).toList();
    }

    private boolean holds(AgreementSection agreement, Instant now) {
        CourseSection course = agreement.course();
        return switch (this) {
            case IN_FORCE ->
                    agreement.binding().filter(v -> v.status() == Status.IN_FORCE).isPresent();
            case UNSIGNED ->
                    agreement.binding().isEmpty()
                            || agreement.versions().stream().anyMatch(Version::waits);
            case RECONFIRMATION_DUE -> course.looks().due().isPresent();
            case OVERDUE -> course.looks().due().filter(Looks.Due::overdue).isPresent();
            case LAPSED -> course.lapsedSince().isPresent();
            case SUSPENDED -> course.suspendedSince().isPresent();
            case EXPIRING ->
                    agreement.versions().stream()
                            .filter(Version::waits)
                            .flatMap(v -> v.offer().stream())
                            .map(Offer::expiresAt)
                            .anyMatch(at -> at.isBefore(now.plus(SOON)));
            case ENDED -> false;
        };
    }
}
