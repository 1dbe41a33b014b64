package io.confide.standalone.story;

import io.confide.standalone.demo.DemoCast;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What client and coach agree on, after the worked examples of the documentation. */
public record Terms(ObjectNode draft) {

    /** Complete, for a sponsor's employee. */
    public static Terms sponsored(DemoCast client, DemoCast coach) {
        return like("sponsored").between(client, coach);
    }

    /** Complete, for somebody who pays for themselves. */
    public static Terms individual(DemoCast client, DemoCast coach) {
        return like("individual").between(client, coach);
    }

    /** Complete, for two people of one employer. */
    public static Terms internal(DemoCast client, DemoCast coach) {
        return like("internal").between(client, coach);
    }

    /** Four terms short of an offer. */
    public static Terms incomplete() {
        return like("incomplete");
    }

    private static Terms like(String example) {
        String name = "agreement-" + example + ".json";
        try (InputStream json =
                Objects.requireNonNull(Terms.class.getResourceAsStream(name), name)) {
            return new Terms((ObjectNode) JsonMapper.shared().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private Terms between(DemoCast client, DemoCast coach) {
        Terms terms =
                saying("/terms/parties/client", "name", client.displayName())
                        .saying("/terms/parties/coach", "name", coach.displayName())
                        .saying("/terms/contact", "coach", coach.email());
        ((ObjectNode) terms.draft.at("/annex/privateChannel"))
                .put("kind", "EMAIL")
                .put("address", client.email());
        ((ObjectNode) terms.draft.path("terms"))
                .putArray("personal")
                .add("The two meet before noon, and never on the day of the board meeting.");
        return terms;
    }

    /** The client takes every note home, and no copy stays. */
    public Terms keptByTheClient() {
        return saying("/annex/custody", "choice", "CLIENT_KEEPS")
                .saying("/annex/custody", "where", "In a notebook at home.");
    }

    public Terms storedByTheCoach() {
        return saying("/annex/custody", "choice", "COACH_STORES");
    }

    /** The same with other words in one place. */
    public Terms saying(String where, String field, String words) {
        ObjectNode copy = draft.deepCopy();
        ((ObjectNode) copy.at(where)).put(field, words);
        return new Terms(copy);
    }
}
