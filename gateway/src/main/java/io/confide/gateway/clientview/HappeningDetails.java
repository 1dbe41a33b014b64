package io.confide.gateway.clientview;

import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import io.confide.events.EngagementEvent.AgreementDeclined;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.AgreementLegallyReviewed;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementShown;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.EngagementEvent.AgreementWithdrawn;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import java.util.Optional;

/** The open details that make an entry of the history readable; never anything personal. */
final class HappeningDetails {
    private HappeningDetails() {}

    /** The person named in the event itself, where it was not entered by one. */
    static Optional<PersonId> actor(EngagementEvent event) {
        return switch (event) {
            case AgreementShown e -> Optional.of(e.person());
            case AgreementSigned e -> Optional.of(e.person());
            case AgreementDeclined e -> Optional.of(e.person());
            case EngagementNoticeGiven e -> Optional.of(e.person());
            case EngagementEnded e -> Optional.of(e.endedBy());
            case AgreementSuspended e -> Optional.of(e.person());
            case AgreementResumed e -> Optional.of(e.person());
            case AgreementLegallyReviewed e -> Optional.of(e.recordedBy());
            case ReconfirmationStated e -> Optional.of(e.person());
            case ReconfirmationFellDue e -> e.askedBy();
            default -> Optional.empty();
        };
    }

    static Optional<Integer> version(EngagementEvent event) {
        return switch (event) {
            case AgreementDrafted e -> Optional.of(e.version());
            case AgreementOffered e -> Optional.of(e.version());
            case AgreementShown e -> Optional.of(e.version());
            case AgreementSigned e -> Optional.of(e.version());
            case AgreementCameIntoForce e -> Optional.of(e.version());
            case AgreementCopyDelivered e -> Optional.of(e.version());
            case AgreementDeclined e -> Optional.of(e.version());
            case AgreementWithdrawn e -> Optional.of(e.version());
            case AgreementExpired e -> Optional.of(e.version());
            case AgreementSuspended e -> Optional.of(e.version());
            case AgreementResumed e -> Optional.of(e.version());
            case AgreementLegallyReviewed e -> Optional.of(e.version());
            case AgreementTemplateTaken e -> Optional.of(e.version());
            case ReconfirmationEvent e -> Optional.of(e.version());
            default -> Optional.empty();
        };
    }

    static Optional<PersonId> whom(EngagementEvent event) {
        return switch (event) {
            case AgreementCopyDelivered e -> Optional.of(e.person());
            case AgreementShown e -> Optional.of(e.person());
            case SponsorContactJoined e -> Optional.of(e.contact());
            case SponsorContactLeft e -> Optional.of(e.contact());
            case HandoverProposed e -> Optional.of(e.to());
            case CoachChanged e -> Optional.of(e.to());
            default -> Optional.empty();
        };
    }

    static Optional<String> what(EngagementEvent event) {
        return switch (event) {
            case AgreementSigned e -> Optional.of(e.capacity().name());
            case AgreementLegallyReviewed e -> Optional.of(e.verdict().name());
            case ReconfirmationStated e -> Optional.of(e.outcome().name());
            case AgreementReconfirmed e -> Optional.of(e.outcome().name());
            case ReconfirmationFellDue e -> Optional.of(e.cause().name());
            case EngagementNoticeGiven e -> Optional.of(e.reason().name());
            case EngagementEnded e -> Optional.of(e.reason().name());
            default -> Optional.empty();
        };
    }
}
