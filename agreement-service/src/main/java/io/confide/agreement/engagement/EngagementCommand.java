package io.confide.agreement.engagement;

import io.confide.agreement.people.Seat;
import io.confide.agreement.terms.Salt;
import io.confide.agreement.terms.SponsorChannels;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Command;
import io.confide.events.AddressClass;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.FeedbackId;
import io.confide.events.FeedbackSubject;
import io.confide.events.LegalVerdict;
import io.confide.events.PersonId;
import io.confide.events.ReasonClass;
import io.confide.events.Sha256;
import io.confide.events.TemplateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of an engagement. */
sealed interface EngagementCommand extends Command
        permits EngagementCommand.OpenEngagement,
                EngagementCommand.DraftAgreement,
                EngagementCommand.TakeTemplate,
                EngagementCommand.OfferAgreement,
                EngagementCommand.ShowAgreement,
                EngagementCommand.SignAgreement,
                EngagementCommand.DeclineAgreement,
                EngagementCommand.WithdrawAgreement,
                EngagementCommand.RecordLegalReview,
                EngagementCommand.DeliverCopy,
                EngagementCommand.GiveFeedback,
                EngagementCommand.SeatContact,
                EngagementCommand.UnseatContact,
                EngagementCommand.NoticeDates,
                EngagementCommand.EndEngagement,
                ReconfirmationCommand,
                HandoverCommand {
    EngagementId engagement();

    @Override
    default String stream() {
        return engagement().value();
    }

    /** The firm opens a client file. */
    record OpenEngagement(
            EngagementId engagement,
            EngagementKind kind,
            Seat client,
            Seat coach,
            Optional<Sponsoring> programme,
            List<Seat> sponsorContacts)
            implements EngagementCommand {}

    /** The coach writes down what might be agreed. */
    record DraftAgreement(EngagementId engagement, PersonId by, Terms terms, Instant at)
            implements EngagementCommand {}

    /**
     * The coach puts a version on the table.
     *
     * @param sponsorSignatory which contact signs; needed when there are several
     * @param sponsorChannels where the sponsor receives mail and calls (D12)
     */
    record OfferAgreement(
            EngagementId engagement,
            int version,
            PersonId by,
            Instant expiresAt,
            Optional<PersonId> sponsorSignatory,
            SponsorChannels sponsorChannels,
            Salt salt,
            Instant at)
            implements EngagementCommand {}

    /** A party wants to read what it is asked to sign, or has signed. */
    record ShowAgreement(EngagementId engagement, int version, PersonId to)
            implements EngagementCommand {}

    /** A party binds itself to one content. */
    record SignAgreement(
            EngagementId engagement,
            int version,
            PersonId by,
            Sha256 bodyHash,
            Optional<Sha256> annexHash,
            String authentication,
            AddressClass address,
            Instant at)
            implements EngagementCommand {}

    /** A party says no. */
    record DeclineAgreement(
            EngagementId engagement, int version, PersonId by, String remark, Instant at)
            implements EngagementCommand {
        @Override
        public String toString() {
            return "DeclineAgreement[%s, %d, %s, •••]".formatted(engagement, version, by);
        }
    }

    /** The coach takes an offer back. */
    record WithdrawAgreement(EngagementId engagement, int version, PersonId by, Instant at)
            implements EngagementCommand {}

    /**
     * The coach begins the next draft with the firm's wording.
     *
     * @param retired the firm no longer wants anybody to begin with it
     * @param terms the edition's terms, with the parties of this engagement
     */
    record TakeTemplate(
            EngagementId engagement,
            PersonId by,
            TemplateId template,
            int edition,
            Sha256 hash,
            EngagementKind kind,
            boolean retired,
            Terms terms,
            Instant at)
            implements EngagementCommand {}

    /** Somebody with legal training looked at a version; coach or firm enter what they found. */
    record RecordLegalReview(
            EngagementId engagement,
            int version,
            PersonId by,
            LocalDate on,
            LegalVerdict verdict,
            String reviewer,
            String jurisdiction,
            String remarks,
            Instant at)
            implements EngagementCommand {
        @Override
        public String toString() {
            return "RecordLegalReview[%s, %d, %s, •••]".formatted(engagement, version, verdict);
        }
    }

    /** The client says how it goes. */
    record GiveFeedback(
            EngagementId engagement,
            FeedbackId feedback,
            PersonId by,
            FeedbackSubject about,
            String text)
            implements EngagementCommand {
        @Override
        public String toString() {
            return "GiveFeedback[%s, %s, •••]".formatted(engagement, about);
        }
    }

    /** Somebody else comes to the table for the sponsor. */
    record SeatContact(EngagementId engagement, Seat contact, Sponsoring programme, Instant at)
            implements EngagementCommand {}

    /** Somebody leaves the sponsor's side of the table. */
    record UnseatContact(EngagementId engagement, PersonId contact) implements EngagementCommand {}

    /**
     * Dates may have come: the end of an offer, of a notice, of the time to reconfirm.
     *
     * @param heldSinceConfirmed sessions held since the agreement was last confirmed
     */
    record NoticeDates(EngagementId engagement, int heldSinceConfirmed, Instant at)
            implements EngagementCommand {}

    /** A party's copy is made and lies ready for it. */
    record DeliverCopy(EngagementId engagement, int version, PersonId to, Sha256 html, Sha256 pdf)
            implements EngagementCommand {}

    /**
     * A party ends the coaching.
     *
     * @param endsAt at once, or later when notice is given
     */
    record EndEngagement(
            EngagementId engagement,
            PersonId by,
            ReasonClass reason,
            String remark,
            Instant endsAt,
            Instant at)
            implements EngagementCommand {
        @Override
        public String toString() {
            return "EndEngagement[%s, %s, %s, •••]".formatted(engagement, by, reason);
        }
    }
}
