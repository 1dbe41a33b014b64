package io.confide.gateway.portal.firm;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Messenger;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The programmes of the firm, as its admin sees them. */
@Component
class Programmes {
    private final Messenger messenger;
    private final JsonMapper json;

    Programmes(Messenger messenger, JsonMapper json) {
        this.messenger = messenger;
        this.json = json;
    }

    List<Roster.Programme> all() {
        return messenger
                .read("/agreement/programmes")
                .orSorry()
                .body()
                .path("items")
                .valueStream()
                .map(it -> json.treeToValue(it, Roster.Programme.class))
                .toList();
    }

    List<Choice> choices() {
        return all().stream()
                .map(it -> new Choice(it.id(), it.organisation().orElse(it.id())))
                .toList();
    }
}
