package io.confide.agreement.engagement;

import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.OpenTerms;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One version of the agreement, on its way from the coach's desk to everybody's signature. */
sealed interface Version {

    /** The coach is still writing. */
    record Drafted(Personal<String> body, Personal<String> annex) implements Version {}

    /** On the table; partly signed from the first signature on. */
    record Offered(Offer offer, Set<PersonId> shownTo, List<AgreementSigned> signatures)
            implements Version {
        boolean complete() {
            return offer.required().values().stream().allMatch(this::signedBy);
        }

        boolean signedBy(PersonId person) {
            return signatures.stream().anyMatch(it -> it.person().equals(person));
        }

        Offered shown(PersonId person) {
            Set<PersonId> more = new HashSet<>(shownTo);
            more.add(person);
            return new Offered(offer, Set.copyOf(more), signatures);
        }

        Offered with(AgreementSigned signature) {
            List<AgreementSigned> more = new ArrayList<>(signatures);
            more.add(signature);
            return new Offered(offer, shownTo, List.copyOf(more));
        }
    }

    /** Signed by all who had to; it binds, or it did until another took its place. */
    record Signed(
            Offer offer,
            Set<PersonId> shownTo,
            List<AgreementSigned> signatures,
            Instant since,
            Map<PersonId, Copy> copies,
            Standing standing,
            Reconfirming reconfirming)
            implements Version {
        static Signed of(Offered complete, Instant since) {
            return new Signed(
                    complete.offer(),
                    complete.shownTo(),
                    complete.signatures(),
                    since,
                    Map.of(),
                    Standing.IN_FORCE,
                    Reconfirming.since(since));
        }

        Signed standing(Standing next) {
            return new Signed(offer, shownTo, signatures, since, copies, next, reconfirming);
        }

        Signed reconfirming(Reconfirming next) {
            return new Signed(offer, shownTo, signatures, since, copies, standing, next);
        }

        Signed shown(PersonId person) {
            Set<PersonId> more = new HashSet<>(shownTo);
            more.add(person);
            return new Signed(
                    offer, Set.copyOf(more), signatures, since, copies, standing, reconfirming);
        }

        Signed copied(PersonId person, Copy copy) {
            Map<PersonId, Copy> more = new HashMap<>(copies);
            more.put(person, copy);
            return new Signed(
                    offer, shownTo, signatures, since, Map.copyOf(more), standing, reconfirming);
        }
    }

    /** It never came to be. */
    record Dropped(Offer offer, List<AgreementSigned> signatures, Why why) implements Version {}

    /** How it came to nothing. */
    sealed interface Why {
        record Declined(PersonId by, Personal<String> remark) implements Why {}

        record Withdrawn() implements Why {}

        record Expired() implements Why {}

        /** The coaching ended before all had signed. */
        record Overtaken() implements Why {}
    }

    /** Whether a signed version still binds. */
    enum Standing {
        IN_FORCE,
        RECONFIRMATION_DUE,
        SUSPENDED,
        LAPSED,
        SUPERSEDED,
        ENDED;

        boolean binds() {
            return this == IN_FORCE || this == RECONFIRMATION_DUE || this == SUSPENDED;
        }
    }

    /** What was delivered to one party. */
    record Copy(Sha256 html, Sha256 pdf) {}

    /** What lies on the table, unchangeable (A1). */
    record Offer(
            int version,
            Sha256 bodyHash,
            Sha256 annexHash,
            Map<Capacity, PersonId> required,
            OpenTerms terms,
            Instant expiresAt,
            Personal<String> body,
            Personal<String> annex) {
        static Offer of(AgreementOffered offered) {
            return new Offer(
                    offered.version(),
                    offered.bodyHash(),
                    offered.annexHash(),
                    Map.copyOf(offered.required()),
                    offered.terms(),
                    offered.expiresAt(),
                    offered.body(),
                    offered.annex());
        }

        /** The last moment is already too late. */
        boolean over(Instant at) {
            return !at.isBefore(expiresAt);
        }

        /** The sponsor's signature is for the body alone (A5). */
        Optional<Sha256> annexFor(Capacity capacity) {
            return capacity == Capacity.SPONSOR ? Optional.empty() : Optional.of(annexHash);
        }
    }
}
