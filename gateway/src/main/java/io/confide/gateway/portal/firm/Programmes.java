package io.confide.gateway.portal.firm;

import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The programmes of the firm, as its admin sees them. */
@Component
class Programmes {
    private static final String OPENED = "io.confide.programmes";

    private final Messenger messenger;
    private final JsonMapper json;
    private final HttpSession session;

    Programmes(Messenger messenger, JsonMapper json, HttpSession session) {
        this.messenger = messenger;
        this.json = json;
        this.session = session;
    }

    List<Roster.Programme> all() {
        Reply listed = messenger.read("/agreement/programmes");
        return listed.good()
                ? listed.body().path("items").valueStream().map(this::programme).toList()
                : opened().stream()
                        .map(it -> messenger.read("/agreement/programmes/" + it))
                        .filter(Reply::good)
                        .map(it -> programme(it.body()))
                        .toList();
    }

    List<Choice> choices() {
        return all().stream()
                .map(it -> new Choice(it.id(), it.organisation().orElse(it.id())))
                .toList();
    }

    /** Where no list is to be had, those of this session are known at least. */
    void opened(String programme) {
        List<String> more = new ArrayList<>(opened());
        more.add(programme);
        session.setAttribute(OPENED, String.join(",", more));
    }

    private List<String> opened() {
        return session.getAttribute(OPENED) instanceof String ids
                ? List.of(ids.split(",", -1))
                : List.of();
    }

    private Roster.Programme programme(JsonNode node) {
        return json.treeToValue(node, Roster.Programme.class);
    }
}
