package io.confide.agreement.terms;

import java.util.Optional;

/**
 * What the parties of an engagement are called, as far as the firm knows.
 *
 * @param organisation of the sponsor
 * @param contact who speaks for the sponsor
 */
public record PartyNames(
        Optional<String> client,
        Optional<String> coach,
        Optional<String> organisation,
        Optional<String> contact) {

    Parties term() {
        return new Parties(
                Optional.of(new Parties.Named(client)),
                Optional.of(new Parties.Coach(coach, Optional.empty())),
                organisation.isPresent() || contact.isPresent()
                        ? Optional.of(new Parties.Sponsor(organisation, contact))
                        : Optional.empty());
    }

    @Override
    public String toString() {
        return "PartyNames[•••]";
    }
}
