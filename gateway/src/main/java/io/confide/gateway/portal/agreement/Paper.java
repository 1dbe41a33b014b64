package io.confide.gateway.portal.agreement;

import io.confide.events.CanonicalJson;
import io.confide.events.EngagementKind;
import io.confide.events.Sha256;
import io.confide.gateway.portal.terms.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version as one party reads it, checked here against its hashes.
 *
 * @param annex for client and coach only
 */
public record Paper(int version, Reading reading, Document body, Optional<Document> annex) {

    /**
     * One of the two documents.
     *
     * @param canonical what the hash is of
     * @param genuine the hash of what is shown is the one that is signed
     */
    public record Document(String hash, String canonical, boolean genuine) {
        @Override
        public String toString() {
            return "Document[" + hash + "]";
        }
    }

    static Paper shown(JsonNode shown, EngagementKind kind) {
        return new Paper(
                shown.path("version").asInt(),
                Reading.of(terms(shown), kind),
                document(shown.path("body"), shown.path("bodyHash").asString("")),
                Optional.of(shown.path("annexHash").asString(""))
                        .filter(it -> !it.isEmpty())
                        .map(it -> document(shown.path("annex"), it)));
    }

    private static JsonNode terms(JsonNode shown) {
        ObjectNode both = JsonMapper.shared().createObjectNode();
        both.set("terms", shown.path("body").path("terms"));
        if (shown.path("annex").has("terms")) {
            both.set("annex", shown.path("annex").path("terms"));
        }
        return both;
    }

    private static Document document(JsonNode node, String hash) {
        String canonical = CanonicalJson.of(node);
        String found = Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)).hex();
        return new Document(hash, canonical, found.equals(hash));
    }

    @Override
    public String toString() {
        return "Paper[" + version + "]";
    }
}
