package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.OfferAgreement;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.terms.Completeness;
import io.confide.agreement.terms.Content;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Only what says all it must is put on the table (A4), and nothing that leaks (D12). */
final class Offering {
    private Offering() {}

    static List<EngagementEvent> decide(Running state, OfferAgreement command) {
        state.requireCoach(command.by());
        if (!(state.version(command.version(), command.by()) instanceof Drafted draft)) {
            throw offeredBefore();
        }
        Terms terms = Terms.read(draft.body().required(), draft.annex().required());
        requireComplete(terms, state.table());
        terms.refuseChannelsOf(command.sponsorChannels());
        requireFuture(command);
        return List.of(offered(state.table(), command, terms));
    }

    private static AgreementOffered offered(Table table, OfferAgreement command, Terms terms) {
        Content content =
                terms.content(
                        command.engagement(), command.version(), table.kind(), command.salt());
        return new AgreementOffered(
                command.engagement(),
                command.version(),
                content.bodyHash(),
                content.annexHash(),
                signatories(table, command),
                terms.open(table.kind()),
                command.expiresAt(),
                Personal.of(content.body()),
                Personal.of(content.annex()));
    }

    private static void requireComplete(Terms terms, Table table) {
        Completeness completeness = Completeness.of(terms, table.kind());
        if (!completeness.complete()) {
            throw Refusal.invalid(
                    Rule.A4,
                    "The agreement does not yet say what it must.",
                    "Add the terms listed to the draft and offer it again.",
                    completeness.violations());
        }
    }

    private static void requireFuture(OfferAgreement command) {
        if (!command.expiresAt().isAfter(command.at())) {
            throw Refusal.invalid(
                    Rule.A2,
                    "The offer would be over before it begins.",
                    "Leave time to read and to sign.",
                    List.of(new Violation("/expiresAt", "lies in the past; choose a later time")));
        }
    }

    /** The sponsor signs exactly when one sits at the table (A4). */
    private static Map<Capacity, PersonId> signatories(Table table, OfferAgreement command) {
        Map<Capacity, PersonId> required = new EnumMap<>(Capacity.class);
        required.put(Capacity.CLIENT, table.client());
        required.put(Capacity.COACH, table.coach());
        sponsor(table, command.sponsorSignatory())
                .ifPresent(it -> required.put(Capacity.SPONSOR, it));
        return required;
    }

    private static Optional<PersonId> sponsor(Table table, Optional<PersonId> named) {
        if (named.isPresent()) {
            if (!table.sponsorContacts().contains(named.get())) {
                throw signatory("is no sponsor contact of this engagement");
            }
            return named;
        }
        if (table.sponsorContacts().size() > 1) {
            throw signatory("says which of the sponsor's contacts signs for the sponsor");
        }
        return table.sponsorContacts().stream().findFirst();
    }

    private static Refusal signatory(String message) {
        return Refusal.invalid(
                Rule.A4,
                "It is not clear who signs for the sponsor.",
                "Name one of the engagement's sponsor contacts as sponsorSignatory.",
                List.of(new Violation("/sponsorSignatory", message)));
    }

    private static Refusal offeredBefore() {
        return Refusal.conflict(
                Rule.A1,
                "This version was offered before and can no longer change.",
                "Draft the next version.");
    }
}
