package io.confide.gateway.clientview;

import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import io.confide.events.EngagementEvent.AgreementDeclined;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
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
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.EngagementKind;
import io.confide.events.HandoverEvent;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.OpenTerms;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ProgrammeId;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.RetentionGroup;
import io.confide.events.Sha256;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who is at the table, every version of what they agreed, and how it ended. */
public record AgreementSection(
        Optional<Opening> opened,
        List<Version> versions,
        CourseSection course,
        Optional<Ending> ended) {

    static final AgreementSection BLANK =
            new AgreementSection(
                    Optional.empty(), List.of(), CourseSection.BLANK, Optional.empty());

    /** The client file as the firm opened it, with whoever sits at the table today. */
    public record Opening(
            EngagementKind kind,
            PersonId client,
            PersonId coach,
            Optional<ProgrammeId> programme,
            List<PersonId> sponsorContacts,
            Instant at) {
        Opening coachedBy(PersonId other) {
            return new Opening(kind, client, other, programme, sponsorContacts, at);
        }

        Opening spokenForBy(List<PersonId> contacts) {
            return new Opening(kind, client, coach, programme, contacts, at);
        }
    }

    /** How far a version came. */
    public enum Status {
        DRAFT,
        OFFERED,
        PARTLY_SIGNED,
        IN_FORCE,
        LAPSED,
        SUPERSEDED,
        ENDED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /** What stands fixed from the offer on. */
    public record Offer(
            Sha256 bodyHash,
            Sha256 annexHash,
            List<Signer> required,
            Terms terms,
            Instant offeredAt,
            Instant expiresAt) {}

    /** Who must sign, as what. */
    public record Signer(Capacity capacity, PersonId person) {}

    /** One person bound themselves to one content. */
    public record Signature(Capacity capacity, PersonId person, Instant at) {}

    /** The terms that the rest of the file is read by. */
    public record Terms(
            Custody custody,
            List<Kept> retention,
            List<Baseline> sponsorReceives,
            boolean recording,
            boolean artificialIntelligence,
            int reconfirmEverySessions,
            Period reconfirmEvery) {

        static Terms of(OpenTerms terms) {
            return new Terms(
                    terms.custody(),
                    Entries.sorted(
                            terms.retention().entrySet().stream()
                                    .map(e -> new Kept(e.getKey(), e.getValue()))
                                    .toList(),
                            Comparator.comparing(Kept::group)),
                    Entries.sorted(terms.sponsorReceives()),
                    terms.recording(),
                    terms.artificialIntelligence(),
                    terms.reconfirmEverySessions(),
                    terms.reconfirmEvery());
        }
    }

    /** How long one group is kept after the coaching ended. */
    public record Kept(RetentionGroup group, Period period) {}

    /** Who ended it, when and for what class of reason. */
    public record Ending(PersonId by, ReasonClass reason, Instant at, Personal<String> remark) {}

    /** The one version in force, or that was until it lapsed or all ended (A11). */
    public Optional<Version> binding() {
        return versions.stream()
                .filter(v -> BINDING.contains(v.status()))
                .reduce((earlier, later) -> later);
    }

    /** The terms that bind now; none before a version came into force. */
    public Optional<Terms> terms() {
        return binding().flatMap(Version::offer).map(Offer::terms);
    }

    Stage stage() {
        if (ended.isPresent()) {
            return Stage.ENDED;
        }
        if (binding().isPresent()) {
            return Stage.IN_FORCE;
        }
        return versions.stream().anyMatch(Version::waits) ? Stage.OFFERED : Stage.OPENED;
    }

    private static final Set<Status> BINDING =
            EnumSet.of(Status.IN_FORCE, Status.LAPSED, Status.ENDED);

    AgreementSection fold(EngagementEvent event, Instant at) {
        return coursing(course.fold(event, at)).table(event, at);
    }

    private AgreementSection coursing(CourseSection next) {
        return new AgreementSection(opened, versions, next, ended);
    }

    private AgreementSection table(EngagementEvent event, Instant at) {
        return switch (event) {
            case EngagementOpened e -> opened(e, at);
            case AgreementDrafted e -> drafted(e, at);
            case AgreementOffered e -> offered(e, at);
            case AgreementSigned e ->
                    version(
                            e.version(),
                            v -> v.signed(new Signature(e.capacity(), e.person(), e.signedAt())));
            case AgreementCameIntoForce e -> inForce(e);
            case AgreementCopyDelivered e -> version(e.version(), v -> v.copyTo(e.person()));
            case AgreementDeclined e -> version(e.version(), v -> v.became(Status.DECLINED));
            case AgreementWithdrawn e -> version(e.version(), v -> v.became(Status.WITHDRAWN));
            case AgreementExpired e -> version(e.version(), v -> v.became(Status.EXPIRED));
            case EngagementEnded e -> ended(e);
            case AgreementLapsed e -> version(e.version(), v -> v.became(Status.LAPSED));
            case CoachChanged e -> seated(o -> o.coachedBy(e.to()));
            case SponsorContactJoined e ->
                    seated(o -> o.spokenForBy(with(o.sponsorContacts(), e.contact())));
            case SponsorContactLeft e ->
                    seated(o -> o.spokenForBy(without(o.sponsorContacts(), e.contact())));
            case AgreementShown _,
                    AgreementErasureAnswered _,
                    EngagementNoticeGiven _,
                    AgreementSuspended _,
                    AgreementResumed _,
                    AgreementLegallyReviewed _,
                    AgreementTemplateTaken _,
                    FeedbackGiven _,
                    ReconfirmationEvent _,
                    HandoverEvent _ ->
                    this;
        };
    }

    private AgreementSection seated(UnaryOperator<Opening> change) {
        return new AgreementSection(opened.map(change), versions, course, ended);
    }

    private static List<PersonId> with(List<PersonId> people, PersonId one) {
        return Entries.sorted(
                Entries.with(people, p -> p, one), Comparator.comparing(PersonId::value));
    }

    private static List<PersonId> without(List<PersonId> people, PersonId one) {
        return people.stream().filter(p -> !p.equals(one)).toList();
    }

    private AgreementSection opened(EngagementOpened e, Instant at) {
        Opening opening =
                new Opening(
                        e.kind(),
                        e.client(),
                        e.coach(),
                        e.programme(),
                        Entries.sorted(e.sponsorContacts(), Comparator.comparing(PersonId::value)),
                        at);
        return new AgreementSection(Optional.of(opening), versions, course, ended);
    }

    private AgreementSection drafted(AgreementDrafted e, Instant at) {
        Version blank = blank(e.version(), Status.DRAFT, e.body(), e.annex(), at);
        return replaced(
                Entries.find(versions, Version::number, e.version()).orElse(blank).drafted(e, at));
    }

    private AgreementSection offered(AgreementOffered e, Instant at) {
        Offer offer =
                new Offer(
                        e.bodyHash(),
                        e.annexHash(),
                        Entries.sorted(
                                e.required().entrySet().stream()
                                        .map(r -> new Signer(r.getKey(), r.getValue()))
                                        .toList(),
                                Comparator.comparing(Signer::capacity)),
                        Terms.of(e.terms()),
                        at,
                        e.expiresAt());
        return replaced(
                new Version(
                        e.version(),
                        Status.OFFERED,
                        e.body(),
                        e.annex(),
                        Optional.of(offer),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        at));
    }

    private AgreementSection inForce(AgreementCameIntoForce e) {
        AgreementSection superseding =
                new AgreementSection(
                        opened,
                        versions.stream()
                                .map(v ->
                                        BINDING.contains(v.status()) && v.number() != e.version()
                                                ? v.became(Status.SUPERSEDED)
                                                : v)
                                .toList(),
                        course,
                        ended);
        return superseding.version(e.version(), v -> v.inForce(e.since()));
    }

    private AgreementSection ended(EngagementEnded e) {
        return new AgreementSection(
                opened,
                versions.stream()
                        .map(v -> BINDING.contains(v.status()) ? v.became(Status.ENDED) : v)
                        .toList(),
                course,
                Optional.of(new Ending(e.endedBy(), e.reason(), e.endedAt(), e.remark())));
    }

    private static Version blank(
            int number, Status status, Personal<String> body, Personal<String> annex, Instant at) {
        return new Version(
                number,
                status,
                body,
                annex,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                at);
    }

    private AgreementSection version(int number, UnaryOperator<Version> change) {
        return new AgreementSection(
                opened, Entries.change(versions, Version::number, number, change), course, ended);
    }

    private AgreementSection replaced(Version version) {
        return new AgreementSection(
                opened, Entries.with(versions, Version::number, version), course, ended);
    }
}
