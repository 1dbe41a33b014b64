package io.confide.gateway.portal.firm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.Role;
import io.confide.gateway.portal.acting.Choice;
import io.confide.gateway.portal.acting.Messenger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The firm's people and programmes, as its admin sees them. */
@Component
class Roster {
    private static final int PAGES = 20;

    private final Messenger messenger;
    private final JsonMapper json;

    Roster(Messenger messenger, JsonMapper json) {
        this.messenger = messenger;
        this.json = json;
    }

    /** Somebody of the firm. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Member(
            String id,
            Optional<String> name,
            Optional<String> email,
            Set<Role> roles,
            boolean joined,
            boolean active) {
        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }

    /** A sponsor. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Programme(
            String id,
            Optional<String> organisation,
            List<String> contacts,
            List<String> mailDomains) {
        @Override
        public String toString() {
            return "Programme[" + id + "]";
        }
    }

    record Members(List<Member> items, Optional<String> next) {}

    Members people(String after) {
        String from = after.isEmpty() ? "" : "?after=" + after;
        JsonNode page = messenger.read("/agreement/people" + from).orSorry().body();
        return new Members(
                page.path("items")
                        .valueStream()
                        .map(it -> json.treeToValue(it, Member.class))
                        .toList(),
                Optional.of(page.path("next").asString("")).filter(it -> !it.isEmpty()));
    }

    /** Those who can be asked to sit at a table. */
    List<Choice> holding(Role role) {
        List<Choice> found = new ArrayList<>();
        Members page = people("");
        for (int pages = 1; ; pages++) {
            page.items().stream()
                    .filter(it -> it.active() && it.name().isPresent() && it.roles().contains(role))
                    .forEach(it -> found.add(new Choice(it.id(), it.name().orElse(it.id()))));
            if (page.next().isEmpty() || pages == PAGES) {
                return found;
            }
            page = people(page.next().get());
        }
    }
}
