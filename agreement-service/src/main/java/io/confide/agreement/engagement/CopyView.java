package io.confide.agreement.engagement;

import io.confide.agreement.copies.Attestation;
import io.confide.agreement.copies.Copy;
import io.confide.agreement.copies.SignedAgreement;
import io.confide.agreement.copies.Verification;
import io.confide.events.AddressClass;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A party's copy for programs, whole in itself: it can be checked without asking anybody.
 *
 * @param bodyHash SHA-256 of the UTF-8 bytes of {@code exactBody}
 * @param exactBody canonical JSON (RFC 8785), as it was signed; {@code body} is the same to read
 * @param annex for client and coach only, like its hash and exact text
 * @param html SHA-256 of the page, as the delivery was recorded
 * @param pdf SHA-256 of the printed copy, as the delivery was recorded
 */
record CopyView(
        int version,
        Instant since,
        Sha256 bodyHash,
        JsonNode body,
        String exactBody,
        Optional<Sha256> annexHash,
        Optional<JsonNode> annex,
        Optional<String> exactAnnex,
        List<SignatureView> signatures,
        AttestationView attestation,
        String verification,
        Sha256 html,
        Sha256 pdf) {

    static CopyView of(SignedAgreement agreement, Copy copy, Attestation attestation) {
        return new CopyView(
                agreement.version(),
                agreement.since(),
                agreement.bodyHash(),
                Paper.json(agreement.body()),
                agreement.body(),
                agreement.annexHash(),
                agreement.annex().map(Paper::json),
                agreement.annex(),
                agreement.signatures().stream().map(SignatureView::of).toList(),
                AttestationView.of(attestation),
                Verification.HOW,
                copy.htmlHash(),
                copy.pdfHash());
    }

    @Override
    public String toString() {
        return "CopyView[" + version + ", •••]";
    }

    /**
     * @param text canonical JSON of who signed which hashes, and when
     * @param keyId in {@code /agreement/keys}
     * @param signature Ed25519 over the UTF-8 bytes of {@code text}, base64url
     */
    record AttestationView(String text, String keyId, String signature) {
        static AttestationView of(Attestation attestation) {
            return new AttestationView(
                    attestation.text(),
                    attestation.signature().keyId(),
                    attestation.signature().value());
        }
    }

    record SignatureView(
            PersonId person,
            Capacity capacity,
            Instant signedAt,
            Sha256 bodyHash,
            Optional<Sha256> annexHash,
            String authentication,
            AddressClass address) {
        static SignatureView of(AgreementSigned signed) {
            return new SignatureView(
                    signed.person(),
                    signed.capacity(),
                    signed.signedAt(),
                    signed.bodyHash(),
                    signed.annexHash(),
                    signed.authentication(),
                    signed.address());
        }
    }
}
