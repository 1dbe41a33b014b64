package io.confide.agreement.terms;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.confide.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Terms as the JSON that is signed: what was not said is not there. */
final class TermsJson {
    private static final JsonMapper MAPPER =
            EventJson.mapper()
                    .rebuild()
                    .changeDefaultPropertyInclusion(
                            it ->
                                    it.withValueInclusion(Include.NON_ABSENT)
                                            .withContentInclusion(Include.ALWAYS))
                    .build();

    private TermsJson() {}


    static JsonNode tree(Object terms) {
        return MAPPER.valueToTree(terms);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
