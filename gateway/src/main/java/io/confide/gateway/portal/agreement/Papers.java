package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.gateway.portal.acting.Errand;
import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.terms.Fingerprint;
import io.confide.gateway.portal.terms.Reading;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays a version before somebody: that it was shown to them is part of signing it (A2). */
@Component
class Papers {
    private final Messenger messenger;

    Papers(Messenger messenger) {
        this.messenger = messenger;
    }

    String show(Table table, int version, Form form, Model model) {
        Standing.Version outside =
                table.file()
                        .version(version)
                        .filter(it -> !it.draft())
                        .orElseThrow(Refusal::notFound);
        model.addAttribute("table", table);
        model.addAttribute("version", outside);
        model.addAttribute("form", form);
        if (outside.readable()) {
            model.addAttribute("paper", paper(table, version));
        }
        return "paper";
    }

    Paper paper(Table table, int version) {
        JsonNode shown =
                messenger.carry(Errand.opening(table.paper(version, "/showing"))).orSorry().body();
        return Paper.shown(shown, table.file().kind());
    }

    String saved(Table table, Model model) {
        JsonNode draft = messenger.read(table.service("/draft")).orSorry().body();
        model.addAttribute("table", table);
        model.addAttribute("number", draft.path("version").asInt());
        model.addAttribute("reading", Reading.of(draftOnly(draft), table.file().kind()));
        return "saved";
    }

    /** By what the draft is known again. */
    String saved(Table table) {
        return Fingerprint.of(messenger.read(table.service("/draft")).body());
    }

    private static JsonNode draftOnly(JsonNode draft) {
        ObjectNode both = JsonMapper.shared().createObjectNode();
        both.set("terms", draft.path("terms"));
        both.set("annex", draft.path("annex"));
        return both;
    }
}
