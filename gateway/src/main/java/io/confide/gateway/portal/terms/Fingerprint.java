package io.confide.gateway.portal.terms;

import io.confide.events.CanonicalJson;
import io.confide.events.Sha256;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * By what a page knows again what it was made of: much may happen to a file while somebody writes,
 * and only a change to what they write at is one that they must look at.
 */
public final class Fingerprint {
    /** The field of a form that carries it. */
    public static final String FIELD = "basis";

    private Fingerprint() {}

    public static String of(JsonNode written) {
        return Sha256.of(CanonicalJson.of(written).getBytes(StandardCharsets.UTF_8)).hex();
    }
}
