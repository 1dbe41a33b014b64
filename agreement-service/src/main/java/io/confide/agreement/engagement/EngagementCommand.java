package io.confide.agreement.engagement;

import io.confide.agreement.people.Seat;
import io.confide.agreement.terms.MailDomain;
import io.confide.agreement.terms.Salt;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Command;
import io.confide.events.AddressClass;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ReasonClass;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked of an engagement. */
sealed interface EngagementCommand extends Command {
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
     * @param sponsorDomains where the sponsor receives mail (D12)
     */
    record OfferAgreement(
            EngagementId engagement,
            int version,
            PersonId by,
            Instant expiresAt,
            Optional<PersonId> sponsorSignatory,
            Set<MailDomain> sponsorDomains,
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

    /** The time to sign is over. */
    record ExpireAgreement(EngagementId engagement, int version, Instant at)
            implements EngagementCommand {}

    /** A party's copy is made and lies ready for it. */
    record DeliverCopy(EngagementId engagement, int version, PersonId to, Sha256 html, Sha256 pdf)
            implements EngagementCommand {}

    /** A party ends the coaching. */
    record EndEngagement(
            EngagementId engagement, PersonId by, ReasonClass reason, String remark, Instant at)
            implements EngagementCommand {
        @Override
        public String toString() {
            return "EndEngagement[%s, %s, %s, •••]".formatted(engagement, by, reason);
        }
    }
}
