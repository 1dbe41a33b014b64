package io.confide.agreement.terms;

import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.CanonicalJson;
import io.confide.events.Custody;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.OpenTerms;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.RetentionGroup;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The 27 terms as data.
 *
 * @param terms the shared body
 * @param annex the private annex
 */
public record Terms(Optional<SharedTerms> terms, Optional<PrivateTerms> annex) {

    /** Back from what {@link #body()} and {@link #secret()} wrote. */
    public static Terms read(String body, String secret) {
        return new Terms(
                Optional.of(EventJson.mapper().readValue(body, SharedTerms.class)),
                Optional.of(EventJson.mapper().readValue(secret, PrivateTerms.class)));
    }

    /** Without anything between client and coach alone, which has no template. */
    public static Terms shared(SharedTerms wording) {
        return new Terms(Optional.of(wording), Optional.empty());
    }

    /** A firm's wording, between these parties. */
    public static Terms between(PartyNames parties, String wording) {
        ObjectNode tree = (ObjectNode) EventJson.mapper().readTree(wording);
        tree.set("parties", EventJson.mapper().valueToTree(parties.term()));
        return shared(EventJson.mapper().treeToValue(tree, SharedTerms.class));
    }

    /** The shared terms, canonical. */
    public String body() {
        return canonical(terms);
    }

    /** The private terms, canonical. */
    public String secret() {
        return canonical(annex);
    }

    JsonNode sharedTree() {
        return tree(terms);
    }

    JsonNode privateTree() {
        return tree(annex);
    }

    /** Back from what was offered: the terms within the documents that were signed. */
    public static Terms signed(String body, String annex) {
        return new Terms(
                Optional.of(part(body, SharedTerms.class)),
                Optional.of(part(annex, PrivateTerms.class)));
    }

    private static <T> T part(String document, Class<T> type) {
        JsonNode terms = EventJson.mapper().readTree(document).path("terms");
        return EventJson.mapper().treeToValue(terms, type);
    }

    /** What is signed when these terms are offered: bound to one version of one engagement. */
    public Content content(EngagementId engagement, int version, EngagementKind kind, Salt salt) {
        return new Content(
                document("agreement", engagement, version, kind, salt.body(), tree(terms)),
                document("private-annex", engagement, version, kind, salt.annex(), tree(annex)));
    }

    /**
     * What other services act on.
     *
     * @throws java.util.NoSuchElementException the terms are not complete
     */
    public OpenTerms open(EngagementKind kind) {
        SharedTerms body = terms.orElseThrow();
        Optional<Reconfirmation> rhythm = body.reconfirmation();
        Technology technology = body.technology().orElseThrow();
        return new OpenTerms(
                custody().orElseThrow(),
                retention(body),
                kind == EngagementKind.INDIVIDUAL ? Set.of() : baseline(body),
                technology.recording().orElseThrow(),
                technology.artificialIntelligence().orElseThrow(),
                rhythm.flatMap(Reconfirmation::everySessions).orElse(0),
                rhythm.flatMap(Reconfirmation::every).orElse(Period.ZERO));
    }

    /**
     * The private channel is the client's own: nothing of the sponsor's may reach it (D12).
     *
     * @throws Refusal the sponsor receives mail or calls there
     */
    public void refuseChannelsOf(SponsorChannels sponsor) {
        annex.flatMap(PrivateTerms::privateChannel)
                .flatMap(channel -> channel.leadsTo(sponsor))
                .ifPresent(Terms::refuseChannel);
    }

    private static void refuseChannel(String why) {
        throw Refusal.invalid(
                Rule.D12,
                "The private channel leads to the sponsor, or may do so.",
                "Let the client name a channel of their own, outside the sponsor's mail domains"
                        + " and phone numbers.",
                List.of(new Violation("/annex/privateChannel/address", why)));
    }

    /** What was written stays between those who wrote it. */
    @Override
    public String toString() {
        return "Terms[•••]";
    }

    private Optional<Custody> custody() {
        return annex.flatMap(PrivateTerms::custody).flatMap(CustodyOfRecords::choice);
    }

    private static Map<RetentionGroup, Period> retention(SharedTerms body) {
        return Map.copyOf(body.retention().flatMap(Retention::periods).orElseThrow());
    }

    private static Set<Baseline> baseline(SharedTerms body) {
        return Set.copyOf(body.sponsorReceives().orElseThrow());
    }

    private static String document(
            String what,
            EngagementId engagement,
            int version,
            EngagementKind kind,
            String salt,
            JsonNode terms) {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("document", what);
        document.put("engagement", engagement.value());
        document.put("version", version);
        document.put("kind", kind.name());
        document.put("salt", salt);
        document.set("terms", terms);
        return CanonicalJson.of(document);
    }

    private static JsonNode tree(Optional<? extends Record> part) {
        return part.isPresent()
                ? EventJson.mapper().valueToTree(part.get())
                : EventJson.mapper().createObjectNode();
    }

    private static String canonical(Optional<? extends Record> part) {
        try {
            return CanonicalJson.of(tree(part));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(
                    Rule.A2,
                    "The terms hold something that has no canonical spelling: " + e.getMessage(),
                    "Write it as plain Unicode text or a smaller number.",
                    List.of());
        }
    }
}
