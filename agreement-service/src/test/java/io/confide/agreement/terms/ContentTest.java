package io.confide.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.CanonicalJson;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.Sha256;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContentTest {
    private static final EngagementId ENGAGEMENT = new EngagementId("e1");
    private static final Salt SALT = new Salt("one", "two");

    @ParameterizedTest
    @EnumSource(EngagementKind.class)
    void everything_said_is_in_what_is_signed_and_nothing_else(EngagementKind kind) {
        Content content = Examples.complete(kind).content(ENGAGEMENT, 1, kind, SALT);
        JsonNode said = Examples.json(kind);
        assertThat(tree(content.body()).get("terms")).isEqualTo(sorted(said.get("terms")));
        assertThat(tree(content.annex()).get("terms")).isEqualTo(sorted(said.get("annex")));
    }

    @Test
    void anyone_can_recompute_the_hash_from_the_json_alone() {
        Content content = content(1, SALT);
        assertThat(CanonicalJson.hash(tree(content.body()))).isEqualTo(content.bodyHash());
        assertThat(CanonicalJson.hash(tree(content.annex()))).isEqualTo(content.annexHash());
        assertThat(content.bodyHash())
                .isEqualTo(
                        Sha256.of(
                                content.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void the_same_words_in_another_version_or_engagement_are_another_content() {
        assertThat(content(2, SALT).bodyHash()).isNotEqualTo(content(1, SALT).bodyHash());
        assertThat(content(2, SALT).annexHash()).isNotEqualTo(content(1, SALT).annexHash());
    }

    @Test
    void a_hash_alone_does_not_let_anybody_guess_the_words() {
        Content other = content(1, new Salt("three", "four"));
        assertThat(other.bodyHash()).isNotEqualTo(content(1, SALT).bodyHash());
        assertThat(other.annexHash()).isNotEqualTo(content(1, SALT).annexHash());
    }

    @Test
    void the_private_annex_is_not_in_the_body() {
        String body = content(1, SALT).body();
        assertThat(body)
                .doesNotContain(
                        "jonas@feld.example",
                        "\"custody\"",
                        "privateChannel",
                        "\"aims\"",
                        "\"two\"");
    }

    @Test
    void terms_read_back_are_the_same_terms() {
        Terms terms = Examples.complete(EngagementKind.SPONSORED);
        assertThat(Terms.read(terms.body(), terms.secret())).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jonas@acme.example",
                "j@mail.ACME.example",
                "<j@acme.example.",
                "j@Acme.example "
            })
    void d12_the_private_channel_is_out_of_the_sponsors_reach(String address) {
        Terms terms = privateChannel(address);
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> terms.refuseChannelsOf(sponsor("acme.example")));
        assertThat(refusal.rule()).contains(Rule.D12);
        assertThat(refusal.violations())
                .extracting(Refusal.Violation::field)
                .containsExactly("/annex/privateChannel/address");
        assertThat(refusal.getMessage() + refusal.remedy() + refusal.violations())
                .doesNotContainIgnoringCase(address.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jonas@feld.example", "jonas@notacme.example", "+49 30 123"})
    void d12_an_address_of_ones_own_is_fine(String address) {
        assertThatCode(() -> privateChannel(address).refuseChannelsOf(sponsor("acme.example")))
                .doesNotThrowAnyException();
    }

    @Test
    void d12_a_domain_is_the_same_in_either_spelling() {
        assertThat(MailDomain.of("bücher.example"))
                .isEqualTo(MailDomain.of("xn--bcher-kva.example"));
    }

    private static SponsorChannels sponsor(String domain) {
        return new SponsorChannels(Set.of(MailDomain.of(domain).orElseThrow()), Set.of());
    }

    private static Terms privateChannel(String address) {
        ObjectNode json = Examples.json(EngagementKind.SPONSORED);
        ((ObjectNode) json.at("/annex/privateChannel")).put("address", address);
        return Examples.terms(json);
    }

    private static Content content(int version, Salt salt) {
        return Examples.complete(EngagementKind.SPONSORED)
                .content(ENGAGEMENT, version, EngagementKind.SPONSORED, salt);
    }

    private static JsonNode tree(String json) {
        return EventJson.mapper().readTree(json);
    }

    /** A set has no order: the one of the wording is alphabetical. */
    private static JsonNode sorted(JsonNode terms) {
        if (terms instanceof ObjectNode object && object.has("sponsorReceives")) {
            List<String> values =
                    object.get("sponsorReceives")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .sorted()
                            .toList();
            var array = object.putArray("sponsorReceives");
            values.forEach(array::add);
        }
        return terms;
    }
}
