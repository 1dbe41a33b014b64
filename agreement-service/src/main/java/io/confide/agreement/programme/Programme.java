package io.confide.agreement.programme;

import io.confide.agreement.terms.MailDomain;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A programme: not there, or open with the sponsor's people and domains. */
public sealed interface Programme {

    record Unknown() implements Programme {}

    record Open(
            Set<PersonId> contacts,
            Personal<String> organisation,
            Personal<Set<String>> mailDomains,
            Personal<Set<String>> phoneRanges)
            implements Programme {
        Open with(PersonId contact) {
            Set<PersonId> more = new HashSet<>(contacts);
            more.add(contact);
            return new Open(Set.copyOf(more), organisation, mailDomains, phoneRanges);
        }

        Open without(PersonId contact) {
            Set<PersonId> fewer = new HashSet<>(contacts);
            fewer.remove(contact);
            return new Open(Set.copyOf(fewer), organisation, mailDomains, phoneRanges);
        }

        /** Where the sponsor receives mail. */
        public Set<MailDomain> domains() {
            return mailDomains.required().stream()
                    .map(MailDomain::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
