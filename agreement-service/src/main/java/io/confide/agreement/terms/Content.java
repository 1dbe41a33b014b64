package io.confide.agreement.terms;

import io.confide.events.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Exactly what is signed.
 *
 * @param body canonical JSON for all parties
 * @param annex canonical JSON for client and coach
 */
public record Content(String body, String annex) {
    public Sha256 bodyHash() {
        return hash(body);
    }

    public Sha256 annexHash() {
        return hash(annex);
    }

    private static Sha256 hash(String canonical) {
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Content[•••]";
    }
}
