package io.confide.agreement.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Content;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.Salt;
import io.confide.events.AddressClass;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.keys.SigningKeys.Signature;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CopyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final EngagementId ENGAGEMENT = new EngagementId("e1");
    private static final Content CONTENT =
            Examples.complete(EngagementKind.SPONSORED)
                    .content(ENGAGEMENT, 1, EngagementKind.SPONSORED, new Salt("one", "two"));

    private static final Attestation ATTESTED =
            new Attestation("{}", new Signature("key", "signature"));

    @Test
    void the_copy_holds_every_word_that_was_signed_and_its_hashes() throws IOException {
        Copy copy = Copy.of(clients(), ATTESTED);
        assertThat(copy.html())
                .contains("Jonas returns from parental leave", "jonas@feld.example")
                .contains(CONTENT.bodyHash().hex(), CONTENT.annexHash().hex())
                .contains(CONTENT.body().replace("\"", "&quot;").replace("'", "&#39;"));
        assertThat(words(copy))
                .contains("Jonas returns from parental leave", "jonas@feld.example")
                .contains("27. Privacy notice");
    }

    @Test
    void the_sponsors_copy_has_no_trace_of_the_annex() throws IOException {
        Copy copy = Copy.of(sponsors(), ATTESTED);
        for (String text : List.of(copy.html(), words(copy))) {
            assertThat(text)
                    .contains("Jonas returns from parental leave")
                    .doesNotContain("jonas@feld.example", CONTENT.annexHash().hex())
                    .doesNotContainIgnoringCase("annex");
        }
    }

    @Test
    void the_exact_text_can_be_taken_from_the_printed_copy_too() throws IOException {
        assertThat(words(Copy.of(clients(), ATTESTED)).replace(" ", ""))
                .contains(CONTENT.body().replace(" ", ""))
                .contains(CONTENT.annex().replace(" ", ""));
    }

    @Test
    void the_same_agreement_gives_the_same_bytes() {
        assertThat(Copy.of(clients(), ATTESTED)).isEqualTo(Copy.of(clients(), ATTESTED));
    }

    @Test
    void what_somebody_wrote_is_text_and_never_markup() {
        SignedAgreement mine =
                new SignedAgreement(
                        ENGAGEMENT,
                        1,
                        NOON,
                        CONTENT.bodyHash(),
                        "{\"terms\":{\"conflicts\":\"<script>alert(1)</script> & \\u0001\"}}",
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        Copy copy = Copy.of(mine, ATTESTED);
        assertThat(copy.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(copy.pdf()).isNotEmpty();
    }

    @Test
    void letters_of_the_parties_own_languages_are_printed() throws IOException {
        SignedAgreement mine =
                new SignedAgreement(
                        ENGAGEMENT,
                        1,
                        NOON,
                        CONTENT.bodyHash(),
                        "{\"terms\":{\"conflicts\":\"Żółć Ελλάς Привет\"}}",
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        assertThat(words(Copy.of(mine, ATTESTED))).contains("Żółć Ελλάς Привет");
    }

    private static String words(Copy copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy.pdf())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("\\d+ / \\d+ ", "");
        }
    }

    private static SignedAgreement clients() {
        return new SignedAgreement(
                ENGAGEMENT,
                1,
                NOON,
                CONTENT.bodyHash(),
                CONTENT.body(),
                Optional.of(CONTENT.annexHash()),
                Optional.of(CONTENT.annex()),
                List.of(signed()));
    }

    private static SignedAgreement sponsors() {
        return new SignedAgreement(
                ENGAGEMENT,
                1,
                NOON,
                CONTENT.bodyHash(),
                CONTENT.body(),
                Optional.empty(),
                Optional.empty(),
                List.of(signed()));
    }

    private static AgreementSigned signed() {
        return new AgreementSigned(
                ENGAGEMENT,
                1,
                new PersonId("petra"),
                Capacity.SPONSOR,
                CONTENT.bodyHash(),
                Optional.empty(),
                NOON,
                "pwd",
                AddressClass.LOOPBACK);
    }
}
