package io.confide.agreement.programme;

import io.confide.agreement.terms.MailDomain;
import io.confide.agreement.terms.PhoneRange;
import io.confide.agreement.terms.SponsorChannels;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ProgrammeEvent.ProgrammeChannelsRegistered;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

        Open reachedAt(ProgrammeChannelsRegistered channels) {
            return new Open(contacts, organisation, channels.mailDomains(), channels.phoneRanges());
        }

        boolean isReachedAt(Set<String> domains, Set<String> ranges) {
            return mailDomains.required().equals(domains) && phoneRanges.required().equals(ranges);
        }

        public boolean has(PersonId contact) {
            return contacts.contains(contact);
        }

        /** Where the sponsor receives mail and calls. */
        public SponsorChannels channels() {
            return new SponsorChannels(
                    kept(mailDomains, MailDomain::of), kept(phoneRanges, PhoneRange::of));
        }

        private static <T> Set<T> kept(
                Personal<Set<String>> texts, Function<String, Optional<T>> reading) {
            return texts.required().stream()
                    .map(reading)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
