package io.confide.gateway.portal.drafting;

import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.agreement.Standing.Version;
import io.confide.gateway.portal.agreement.Table;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a draft begins with: what was saved, else what was last agreed, else who it is about. */
@Component
class Beginning {
    private final Messenger messenger;

    Beginning(Messenger messenger) {
        this.messenger = messenger;
    }

    JsonNode of(Table table) {
        Reply saved = messenger.read(table.service("/draft"));
        return saved.good() ? saved.body() : before(table).orElseGet(() -> people(table));
    }

    private Optional<JsonNode> before(Table table) {
        return table.file().versions().stream()
                .filter(Version::readable)
                .map(Version::version)
                .reduce((_, last) -> last)
                .map(it -> messenger.carry(Errand.opening(table.paper(it, "/showing"))))
                .filter(Reply::good)
                .map(it -> terms(it.body()));
    }

    private static JsonNode terms(JsonNode shown) {
        ObjectNode draft = JsonMapper.shared().createObjectNode();
        draft.set("terms", shown.path("body").path("terms"));
        draft.set("annex", shown.path("annex").path("terms"));
        return draft;
    }

    private static JsonNode people(Table table) {
        ObjectNode draft = JsonMapper.shared().createObjectNode();
        ObjectNode parties = draft.withObject("/terms/parties");
        parties.withObject("/client").put("name", table.name(table.file().client()));
        parties.withObject("/coach").put("name", table.name(table.file().coach()));
        table.file().sponsorContacts().stream()
                .findFirst()
                .ifPresent(it -> parties.withObject("/sponsor").put("contact", table.name(it)));
        return draft;
    }
}
