package io.confide.agreement;

import io.confide.agreement.terms.Examples;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One engagement of a firm. */
record Table(Firm firm, String id, String path, Map<String, Object> file) {
    Table(Firm firm, String id, Map<String, Object> file) {
        this(firm, id, "/agreement/engagements/" + id, file);
    }

    String at(String below) {
        return path + "/" + below;
    }

    JsonNode read(TestClient reader) {
        return reader.get(path).expect(200).json();
    }

    String etag() {
        return firm.coach.get(path).expect(200).etag();
    }

    Table drafted(String example) {
        firm.coach.ifMatch(etag()).put(at("draft"), Examples.json(example)).expect(200);
        return this;
    }

    Answer offer() {
        return firm.coach.ifMatch(etag()).post(at("agreements/1/offer"), Map.of());
    }

    Answer show(TestClient party) {
        return party.post(at("agreements/1/showing"), Map.of());
    }

    /** Reads and signs what was read; without anything to read, any hash. */
    Answer sign(TestClient party) {
        JsonNode shown = show(party).json();
        return party.post(at("agreements/1/signatures"), hashes(shown));
    }

    static Map<String, Object> hashes(JsonNode shown) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        hashes.put("bodyHash", shown.path("bodyHash").asString("0".repeat(64)));
        if (shown.has("annexHash")) {
            hashes.put("annexHash", shown.path("annexHash").asString());
        }
        return hashes;
    }

    void awaitCopies() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(firm.coach).path("versions").path(0).path("copies").size() == 3);
    }

    /** The next version, until everybody has signed it. */
    Table amended(int version, Object terms) {
        firm.coach.ifMatch(etag()).put(at("draft"), terms).expect(200);
        firm.coach
                .ifMatch(etag())
                .post(at("agreements/" + version + "/offer"), Map.of())
                .expect(200);
        List.of(firm.client, firm.coach, firm.sponsor).forEach(it -> sign(it, version).expect(201));
        return this;
    }

    Answer sign(TestClient party, int version) {
        JsonNode shown =
                party.post(at("agreements/" + version + "/showing"), Map.of()).expect(200).json();
        return party.post(at("agreements/" + version + "/signatures"), hashes(shown));
    }

    Map<String, Object> posts() {
        return Map.of(
                "/agreements/1/offer", Map.of(),
                "/agreements/1/showing", Map.of(),
                "/agreements/1/signatures", Map.of("bodyHash", "0".repeat(64)),
                "/agreements/1/decline", Map.of(),
                "/agreements/1/withdrawal", Map.of(),
                "/end", Map.of("reason", "AGREED"));
    }
}
