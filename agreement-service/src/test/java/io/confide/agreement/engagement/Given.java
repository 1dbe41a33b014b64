package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.EngagementCommand.OfferAgreement;
import io.confide.agreement.engagement.EngagementCommand.OpenEngagement;
import io.confide.agreement.engagement.EngagementCommand.ShowAgreement;
import io.confide.agreement.engagement.EngagementCommand.SignAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.StateReconfirmation;
import io.confide.agreement.people.Seat;
import io.confide.agreement.programme.Programme;
import io.confide.agreement.terms.Content;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.MailDomain;
import io.confide.agreement.terms.Salt;
import io.confide.agreement.terms.SponsorChannels;
import io.confide.agreement.terms.Terms;
import io.confide.events.AddressClass;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ProgrammeId;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.ReviewedItem;
import io.confide.events.Role;
import io.confide.events.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands in the words of a coaching. */
final class Given {
    static final EngagementId ENGAGEMENT = new EngagementId("e1");
    static final ProgrammeId PROGRAMME = new ProgrammeId("acme");
    static final PersonId CLIENT = new PersonId("jonas");
    static final PersonId COACH = new PersonId("ada");
    static final PersonId SPONSOR = new PersonId("petra");
    static final PersonId OTHER_CONTACT = new PersonId("karl");
    static final PersonId STRANGER = new PersonId("eve");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Instant DEADLINE = NOON.plus(Duration.ofDays(30));
    static final Salt SALT = new Salt("body-salt", "annex-salt");

    private Given() {}

    static OpenEngagement opens(EngagementKind kind, PersonId... contacts) {
        return new OpenEngagement(
                ENGAGEMENT,
                kind,
                new Seat(CLIENT, Set.of(Role.CLIENT)),
                new Seat(COACH, Set.of(Role.COACH)),
                contacts.length == 0
                        ? Optional.empty()
                        : Optional.of(new Sponsoring(PROGRAMME, programme())),
                List.of(contacts).stream().map(it -> new Seat(it, Set.of(Role.SPONSOR))).toList());
    }

    static Programme programme() {
        return new Programme.Open(
                Set.of(SPONSOR, OTHER_CONTACT),
                Personal.of("Acme"),
                Personal.of(Set.of("acme.example")),
                Personal.of(Set.of()));
    }

    static DraftAgreement drafts(Terms terms) {
        return new DraftAgreement(ENGAGEMENT, COACH, terms, NOON);
    }

    static OfferAgreement offers(int version) {
        return new OfferAgreement(
                ENGAGEMENT,
                version,
                COACH,
                DEADLINE,
                Optional.empty(),
                new SponsorChannels(Set.of(MailDomain.of("acme.example").orElseThrow()), Set.of()),
                SALT,
                NOON);
    }

    static ShowAgreement isShown(PersonId person, int version) {
        return new ShowAgreement(ENGAGEMENT, version, person);
    }

    static SignAgreement signs(PersonId person, int version, EngagementKind kind) {
        return signs(person, version, content(version, kind), NOON);
    }

    static SignAgreement signs(PersonId person, int version, Content content, Instant at) {
        boolean annex = person.equals(CLIENT) || person.equals(COACH);
        return new SignAgreement(
                ENGAGEMENT,
                version,
                person,
                content.bodyHash(),
                annex ? Optional.of(content.annexHash()) : Optional.empty(),
                "pwd",
                AddressClass.LOOPBACK,
                at);
    }

    static SignAgreement signs(
            PersonId person, int version, Sha256 bodyHash, Optional<Sha256> annexHash) {
        return new SignAgreement(
                ENGAGEMENT,
                version,
                person,
                bodyHash,
                annexHash,
                "pwd",
                AddressClass.LOOPBACK,
                NOON);
    }

    static Content content(int version, EngagementKind kind) {
        return Examples.complete(kind).content(ENGAGEMENT, version, kind, SALT);
    }

    static EndEngagement ends(PersonId person) {
        return new EndEngagement(ENGAGEMENT, person, ReasonClass.AGREED, "", NOON, NOON);
    }

    /** Opened, drafted and offered, version 1. */
    static List<EngagementCommand> offered() {
        return List.of(
                opens(EngagementKind.SPONSORED, SPONSOR),
                drafts(Examples.complete(EngagementKind.SPONSORED)),
                offers(1));
    }

    /** And shown to everybody. */
    static List<EngagementCommand> shown() {
        return and(offered(), isShown(CLIENT, 1), isShown(COACH, 1), isShown(SPONSOR, 1));
    }

    /** And signed by everybody. */
    static List<EngagementCommand> inForce() {
        return and(
                shown(),
                signs(CLIENT, 1, EngagementKind.SPONSORED),
                signs(COACH, 1, EngagementKind.SPONSORED),
                signs(SPONSOR, 1, EngagementKind.SPONSORED));
    }

    /** Confirms version 1, having looked at everything. */
    static StateReconfirmation finds(PersonId person, ReconfirmationOutcome outcome, Instant at) {
        return new StateReconfirmation(
                ENGAGEMENT,
                1,
                person,
                content(1, EngagementKind.SPONSORED).bodyHash(),
                outcome,
                EnumSet.allOf(ReviewedItem.class),
                "",
                at);
    }

    /** The calendar is looked at. */
    static NoticeDates on(Instant at) {
        return new NoticeDates(ENGAGEMENT, 0, at);
    }

    static List<EngagementCommand> and(List<EngagementCommand> before, EngagementCommand... more) {
        List<EngagementCommand> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }
}
