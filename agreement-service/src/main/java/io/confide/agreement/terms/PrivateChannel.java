package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.List;
import java.util.Optional;

/** Term 8: where confidential words reach the client and nobody else. */
record PrivateChannel(Optional<Kind> kind, Optional<String> address) implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .present("kind", this.kind)
                .when(
                        this.kind.filter(it -> it != Kind.IN_PERSON).isPresent(),
                        it -> it.reachable("address", address))
                .holds(
                        "address",
                        this.kind.filter(it -> it == Kind.EMAIL).isEmpty()
                                || mailDomain().isPresent());
    }

    /**
     * Why it is not the client's own, whatever it is said to be; empty when nothing speaks against
     * it (D12).
     */
    Optional<String> leadsTo(SponsorChannels sponsor) {
        if (sponsor.reachMail(address.map(MailDomain::allIn).orElse(List.of()))) {
            return Optional.of(
                    "lies in a mail domain registered for the sponsor; choose an address that is"
                            + " the client's own");
        }
        List<PhoneNumber> numbers = address.map(PhoneNumber::allIn).orElse(List.of());
        if (sponsor.reachCalls(numbers)) {
            return Optional.of(
                    "lies in a range of phone numbers registered for the sponsor; choose a number"
                            + " that is the client's own");
        }
        return numbers.isEmpty() && dialled() && !sponsor.phoneRanges().isEmpty()
                ? Optional.of(
                        "has no country code, so it cannot be told from the sponsor's numbers;"
                                + " write it with + and country code")
                : Optional.empty();
    }

    private Optional<MailDomain> mailDomain() {
        return address.flatMap(MailDomain::ofAddress);
    }

    private boolean dialled() {
        return kind.filter(it -> it == Kind.PHONE).isPresent()
                || (kind.filter(it -> it == Kind.MESSENGER).isPresent()
                        && address.filter(PhoneNumber::isNumber).isPresent());
    }

    enum Kind {
        EMAIL,
        PHONE,
        MESSENGER,
        POST,
        IN_PERSON
    }
}
