package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Ended;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.events.ReasonClass;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A client file as somebody at its table, or the firm's admin, sees it: who, what stands, never a
 * word of it.
 *
 * @param status AGREEING until a version is first in force, then IN_FORCE, at last ENDED
 * @param inForce number of the version that binds
 * @param endsAt somebody gave notice, and leaves then
 */
record EngagementView(
        EngagementId id,
        EngagementKind kind,
        Status status,
        PersonId client,
        PersonId coach,
        Optional<ProgrammeId> programme,
        Set<PersonId> sponsorContacts,
        List<VersionView> versions,
        Optional<Integer> inForce,
        Optional<Instant> endsAt,
        Optional<Instant> endedAt,
        Optional<ReasonClass> endReason) {

    /** How far the engagement is. */
    enum Status {
        AGREEING,
        IN_FORCE,
        ENDED
    }

    /**
     * @param viewer empty for the firm's admin, who sees no more than the sponsor of an agreement
     */
    static EngagementView of(Opened file, Optional<Capacity> viewer, Instant now) {
        Table table = file.table();
        return new EngagementView(
                table.engagement(),
                table.kind(),
                status(file),
                table.client(),
                table.coach(),
                table.programme(),
                table.sponsorContacts(),
                versions(file, viewer, now),
                file.inForce().map(it -> it.offer().version()),
                notice(file).map(EngagementNoticeGiven::endsAt),
                ended(file).map(Ended::endedAt),
                ended(file).map(it -> it.end().reason()));
    }

    private static Status status(Opened file) {
        if (file instanceof Ended) {
            return Status.ENDED;
        }
        return file.inForce().isPresent() ? Status.IN_FORCE : Status.AGREEING;
    }

    private static Optional<EngagementNoticeGiven> notice(Opened file) {
        return file instanceof Running it ? it.notice() : Optional.empty();
    }

    private static Optional<Ended> ended(Opened file) {
        return file instanceof Ended it ? Optional.of(it) : Optional.empty();
    }

    private static List<VersionView> versions(Opened file, Optional<Capacity> viewer, Instant now) {
        boolean annex = viewer.filter(it -> it != Capacity.SPONSOR).isPresent();
        return file.versions().entrySet().stream()
                .flatMap(it -> VersionView.of(it.getKey(), it.getValue(), annex, now))
                .toList();
    }

    /**
     * One version, by its outside.
     *
     * @param annexHash for client and coach only
     * @param required who has to sign, by capacity
     * @param copies to whom a copy was delivered
     */
    record VersionView(
            int version,
            String status,
            Optional<Sha256> bodyHash,
            Optional<Sha256> annexHash,
            Map<Capacity, PersonId> required,
            List<PersonId> signedBy,
            Optional<Instant> expiresAt,
            Set<PersonId> copies) {

        /** A draft is nobody's business but the coach's and the client's. */
        static Stream<VersionView> of(int number, Version version, boolean annex, Instant now) {
            return switch (version) {
                case Drafted _ -> annex ? Stream.of(drafted(number)) : Stream.of();
                case Offered it ->
                        Stream.of(view(it.offer(), it.signatures(), offered(it, now), annex));
                case Signed it ->
                        Stream.of(
                                view(it.offer(), it.signatures(), it.standing().name(), annex)
                                        .with(it.copies().keySet()));
                case Dropped it -> Stream.of(view(it.offer(), it.signatures(), dropped(it), annex));
            };
        }

        private static VersionView drafted(int number) {
            return new VersionView(
                    number,
                    "DRAFT",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    Optional.empty(),
                    Set.of());
        }

        private static VersionView view(
                Offer offer, List<AgreementSigned> signatures, String status, boolean annex) {
            return new VersionView(
                    offer.version(),
                    status,
                    Optional.of(offer.bodyHash()),
                    annex ? Optional.of(offer.annexHash()) : Optional.empty(),
                    offer.required(),
                    signatures.stream().map(AgreementSigned::person).toList(),
                    Optional.of(offer.expiresAt()),
                    Set.of());
        }

        private VersionView with(Set<PersonId> delivered) {
            return new VersionView(
                    version,
                    status,
                    bodyHash,
                    annexHash,
                    required,
                    signedBy,
                    expiresAt,
                    Set.copyOf(delivered));
        }

        private static String offered(Offered offered, Instant now) {
            if (offered.offer().over(now)) {
                return "EXPIRED";
            }
            return offered.signatures().isEmpty() ? "OFFERED" : "PARTLY_SIGNED";
        }

        private static String dropped(Dropped dropped) {
            return switch (dropped.why()) {
                case Version.Why.Declined _ -> "DECLINED";
                case Version.Why.Withdrawn _ -> "WITHDRAWN";
                case Version.Why.Expired _ -> "EXPIRED";
                case Version.Why.Overtaken _ -> "OVERTAKEN";
            };
        }
    }
}
