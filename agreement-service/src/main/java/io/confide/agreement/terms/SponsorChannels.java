package io.confide.agreement.terms;

import java.util.Collection;
import java.util.Set;

/** Where a sponsor receives mail and calls: no private channel may lead there (D12). */
public record SponsorChannels(Set<MailDomain> mailDomains, Set<PhoneRange> phoneRanges) {
    public static final SponsorChannels NONE = new SponsorChannels(Set.of(), Set.of());

    public SponsorChannels {
        mailDomains = Set.copyOf(mailDomains);
        phoneRanges = Set.copyOf(phoneRanges);
    }

    boolean reachMail(Collection<MailDomain> mailboxes) {
        return mailboxes.stream()
                .anyMatch(box -> mailDomains.stream().anyMatch(it -> it.reaches(box)));
    }

    boolean reachCalls(Collection<PhoneNumber> numbers) {
        return numbers.stream()
                .anyMatch(number -> phoneRanges.stream().anyMatch(it -> it.holds(number)));
    }

    @Override
    public String toString() {
        return "SponsorChannels[•••]";
    }
}
