package io.confide.gateway.portal.drafting;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The firm's wording to begin with, if it has any. */
@Component
class Templates {
    private final Messenger messenger;

    Templates(Messenger messenger) {
        this.messenger = messenger;
    }

    List<Choice> all() {
        Reply reply = messenger.read("/agreement/templates");
        return reply.good()
                ? reply.body()
                        .path("items")
                        .valueStream()
                        .filter(it -> edition(it) > 0)
                        .map(it ->
                                new Choice(
                                        it.path("id").asString() + ":" + edition(it),
                                        it.path("title").asString(it.path("name").asString(""))))
                        .toList()
                : List.of();
    }

    private static int edition(JsonNode template) {
        return template.path("edition").asInt(template.path("issued").asInt(0));
    }

    static Map<String, Object> chosen(String choice) {
        String[] parts = choice.split(":", 2);
        return Map.of(
                "template",
                parts[0],
                "edition",
                parts.length == 2 && parts[1].matches("\\d{1,6}") ? Integer.parseInt(parts[1]) : 1);
    }
}
