package io.confide.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.PrivateChannel.Kind;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** D12: however it is spelled, what is the sponsor's is recognised, and what is not is left. */
class PrivateChannelProperties {
    private static final String PREFIX = "49301234";
    private static final SponsorChannels SPONSOR =
            sponsor(List.of("acme.example", "bücher.example"));

    @Property
    void a_number_in_the_range_is_refused_however_it_is_written(
            @ForAll("extensions") String extension, @ForAll("spellings") Spelling spelling) {
        String number = spelling.write(PREFIX + extension);
        assertThat(channel(Kind.PHONE, number).leadsTo(SPONSOR)).as(number).isPresent();
        assertThat(channel(Kind.MESSENGER, "Signal " + number).leadsTo(SPONSOR)).isPresent();
    }

    @Property
    void a_number_outside_of_the_range_is_the_clients_own(
            @ForAll("others") String other, @ForAll("spellings") Spelling spelling) {
        String number = spelling.write(other);
        assertThat(channel(Kind.PHONE, number).leadsTo(SPONSOR)).as(number).isEmpty();
    }

    @Property
    void a_mailbox_in_or_below_the_domain_is_refused_however_it_is_written(
            @ForAll("domains") String domain, @ForAll("below") String below) {
        String address = "jonas@" + below + domain;
        for (Kind kind : Kind.values()) {
            assertThat(channel(kind, address).leadsTo(SPONSOR)).as(address).isPresent();
        }
    }

    @Example
    void a_mailbox_elsewhere_is_the_clients_own() {
        assertThat(
                        Stream.of(
                                "j@notacme.example",
                                "j@acme.example.com",
                                "acme.example@feld.example",
                                "j@acme-example",
                                "j@bucher.example"))
                .allSatisfy(it ->
                        assertThat(channel(Kind.EMAIL, it).leadsTo(SPONSOR)).as(it).isEmpty());
    }

    @Example
    void a_number_without_country_code_cannot_be_told_from_the_sponsors() {
        assertThat(channel(Kind.PHONE, "030 1234567").leadsTo(SPONSOR))
                .hasValueSatisfying(it -> assertThat(it).contains("country code"));
        assertThat(channel(Kind.MESSENGER, "0170-1234567").leadsTo(SPONSOR)).isPresent();
        assertThat(channel(Kind.MESSENGER, "@jonas77").leadsTo(SPONSOR)).isEmpty();
        assertThat(channel(Kind.POST, "Feldweg 12345, 10115 Berlin").leadsTo(SPONSOR)).isEmpty();
        SponsorChannels mailOnly = new SponsorChannels(SPONSOR.mailDomains(), Set.of());
        assertThat(channel(Kind.PHONE, "030 1234567").leadsTo(mailOnly)).isEmpty();
    }

    @Example
    void the_second_number_is_looked_at_too() {
        assertThat(channel(Kind.PHONE, "+46 8 555 1212 / 0049 30 1234 5").leadsTo(SPONSOR))
                .isPresent();
    }

    @Example
    void the_reason_repeats_nothing_of_the_address() {
        assertThat(channel(Kind.PHONE, "+49 30 1234 77").leadsTo(SPONSOR).orElseThrow())
                .doesNotContain("49", "1234");
    }

    @Provide
    Arbitrary<String> extensions() {
        return Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of("4930123", "4930124", "33123", "1555")
                .flatMap(start ->
                        Arbitraries.strings()
                                .numeric()
                                .ofMinLength(3)
                                .ofMaxLength(6)
                                .map(it -> start + it))
                .filter(it -> !it.startsWith(PREFIX));
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Combinators.combine(
                        Arbitraries.of("+", "00", "+ ", "tel:+", "Tel. 00", "＋"),
                        Arbitraries.of("", " ", "-", ".", "/", "\u00a0", " - ", "\u2011", "\u200b"),
                        Arbitraries.of("", "(0)", " (0) "),
                        Arbitraries.of('0', '٠', '०', '０'))
                .as(Spelling::new);
    }

    @Provide
    Arbitrary<String> domains() {
        return Arbitraries.of(
                "acme.example",
                "ACME.Example",
                "acme.example.",
                "acme。example",
                "ａｃｍｅ.example",
                "bücher.example",
                "BÜCHER.example",
                "bu\u0308cher.example",
                IDN.toASCII("bücher.example").toUpperCase(Locale.ROOT),
                "acme.example>",
                "acme.example (work)");
    }

    @Provide
    Arbitrary<String> below() {
        return Arbitraries.of("", "mail.", "A.b.", "büro.");
    }

    private static SponsorChannels sponsor(List<String> domains) {
        return new SponsorChannels(
                domains.stream()
                        .map(MailDomain::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Set.of(PhoneRange.of("+" + PREFIX).orElseThrow()));
    }

    private static PrivateChannel channel(Kind kind, String address) {
        return new PrivateChannel(Optional.of(kind), Optional.of(address));
    }

    /** How somebody writes down a number that begins with a country code of two digits. */
    record Spelling(String international, String gap, String trunk, char zero) {
        String write(String digits) {
            StringBuilder text = new StringBuilder(international);
            text.append(digits, 0, 2).append(trunk);
            for (int i = 2; i < digits.length(); i++) {
                text.append(i % 3 == 0 ? gap : "").append((char) (zero + digits.charAt(i) - '0'));
            }
            return text.toString();
        }
    }
}
