package io.confide.agreement.copies;

import io.confide.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A party's copy. */
public record Copy(String html, byte[] pdf) {

    static Copy of(SignedAgreement agreement, Attestation attestation) {
        String page = CopyPage.of(agreement, attestation);
        return new Copy(
                page, CopyPdf.of(page, agreement.since(), agreement.since().getEpochSecond()));
    }

    public Sha256 htmlHash() {
        return Sha256.of(html.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 pdfHash() {
        return Sha256.of(pdf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Copy it && html.equals(it.html) && Arrays.equals(pdf, it.pdf);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return "Copy[•••]";
    }
}
