package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
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

    /** Empty unless the address is one of e-mail, whatever it is said to be. */
    Optional<MailDomain> mailDomain() {
        return address.flatMap(MailDomain::ofAddress);
    }

    enum Kind {
        EMAIL,
        PHONE,
        MESSENGER,
        POST,
        IN_PERSON
    }
}
