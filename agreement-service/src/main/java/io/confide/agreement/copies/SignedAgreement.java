package io.confide.agreement.copies;

import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one party has signed and may read.
 *
 * @param body canonical JSON of the shared body
 * @param annex canonical JSON of the private annex; empty for the sponsor
 * @param signatures as this party may see them: without the annex's hash for the sponsor
 */
public record SignedAgreement(
        EngagementId engagement,
        int version,
        Instant since,
        Sha256 bodyHash,
        String body,
        Optional<Sha256> annexHash,
        Optional<String> annex,
        List<AgreementSigned> signatures) {
    @Override
    public String toString() {
        return "SignedAgreement[%s, %d, •••]".formatted(engagement, version);
    }
}
