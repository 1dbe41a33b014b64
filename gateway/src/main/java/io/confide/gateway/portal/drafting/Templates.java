package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The firm's wording to begin with, if it has issued any. */
@Component
class Templates {
    private final Messenger messenger;

    Templates(Messenger messenger) {
        this.messenger = messenger;
    }

    List<Choice> of(EngagementKind kind) {
        Reply reply = messenger.read("/agreement/templates");
        return reply.body()
                .path("items")
                .valueStream()
                .filter(it -> !it.path("retired").asBoolean(false))
                .filter(it -> it.path("latest").path("kind").asString("").equals(kind.name()))
                .map(Templates::choice)
                .toList();
    }

    private static Choice choice(JsonNode template) {
        int edition = template.path("latest").path("edition").asInt();
        return new Choice(
                template.path("id").asString() + ":" + edition,
                template.path("name").asString("Template") + ", edition " + edition);
    }

    static Map<String, Object> chosen(String choice) {
        String[] parts = choice.split(":", 2);
        return Map.of(
                "template",
                parts[0],
                "edition",
                parts.length == 2 && parts[1].matches("\\d{1,6}") ? Integer.parseInt(parts[1]) : 0);
    }
}
