package io.confide.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.events.CanonicalJson;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.keys.SigningKeys;
import io.confide.keys.SigningKeys.Signature;
import io.confide.service.testing.Answer;
import io.confide.service.testing.ApiSnapshot;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The service over HTTP, on a real broker and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HOLD =
            """
            {"groups":["RECORDS"],"reviewOn":"2027-01-01","ground":"the matter of Doe"}
            """;

    private Office office;

    @BeforeAll
    void open() {
        office = Office.open();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void what_ended_is_shortened_disposed_of_by_two_and_certified() {
        EngagementId e = ended("ada", Period.ofMonths(13));
        assertThat(file(e, "ada").at("/recordSets/0/dueOn").asString()).isEqualTo("2027-02-28");

        Answer longer = post("ada", e, "/shortening", "{\"period\":\"P2Y\"}");
        assertThat(longer.status()).isEqualTo(409);
        assertThat(longer.json().at("/rule").asString()).isEqualTo("T1");
        post("ada", e, "/shortening", "{\"period\":\"P0D\"}").expect(200);
        assertThat(state(e)).isEqualTo("DUE");

        DisposalId d = proposed(e);
        Answer same = approve("fay", e, d);
        assertThat(same.status()).isEqualTo(403);
        assertThat(same.json().at("/rule").asString()).isEqualTo("T14");
        approve("pia", e, d).expect(202);
        awaitDisposal(e, d, "DISPOSED");
        office.othersAnswer(e, d);
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> disposalState(e, d).equals("DISPOSED"));
        office.as("ada").get(path(e) + "/disposals/" + d + "/certificate").expect(404);

        office.agreementAnswers(e, d, 1);
        awaitDisposal(e, d, "VERIFICATION_FAILED");
        office.agreementAnswers(e, d, 0);
        awaitDisposal(e, d, "VERIFIED");
        assertCertified(e, d);
    }

    private void assertCertified(EngagementId e, DisposalId d) {
        Answer proof = office.as("ada").get(path(e) + "/disposals/" + d + "/certificate");
        var certificate = proof.expect(200).json().at("/certificate");
        Signature signature =
                new Signature(
                        proof.json().at("/keyId").asString(),
                        proof.json().at("/signature").asString());
        SigningKeys keys = office.service().bean(SigningKeys.class);
        assertThat(keys.verify(signature, CanonicalJson.bytes(certificate))).isTrue();
        assertThat(certificate.at("/verification/tried").asLong()).isEqualTo(10);
        assertThat(certificate.at("/recordSets").size()).isEqualTo(6);
        assertThat(office.service().asNobody().get("/retention/keys").expect(200).text())
                .contains(signature.keyId());
    }

    @Test
    void a_restart_in_the_middle_goes_on() {
        EngagementId e = due("bea");
        DisposalId d = proposed(e);
        approve("pia", e, d).expect(202);
        office.service().restart();
        awaitDisposal(e, d, "DISPOSED");
        office.othersAnswer(e, d);
        office.service().restart();
        office.agreementAnswers(e, d, 0);
        awaitDisposal(e, d, "VERIFIED");
    }

    @Test
    void a_hold_keeps_its_records_and_does_not_name_the_matter() {
        EngagementId e = due("cia");
        DisposalId d = proposed(e);
        Answer placed = post("fay", e, "/holds", HOLD);
        String hold = placed.expect(201).json().at("/id").asString();
        Answer refused = approve("pia", e, d);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/rule").asString()).isEqualTo("T4");
        assertThat(refused.text()).doesNotContain("Doe");
        assertThat(file(e, "cia").toString()).doesNotContain("Doe");
        post("fay", e, "/holds/" + hold + "/release-proposal", "").expect(204);
        assertThat(post("fay", e, "/holds/" + hold + "/release", "").status()).isEqualTo(403);
        post("pia", e, "/holds/" + hold + "/release", "").expect(204);
        approve("pia", e, d).expect(202);
    }

    @Test
    void a_name_that_another_engagement_needs_stays() {
        EngagementId e = due("dia");
        office.another("dia", Period.ofYears(1));
        DisposalId d = proposed(e);
        assertThat(disposal(e, d).json().at("/groups").toString()).doesNotContain("IDENTITY");
    }

    @Test
    void others_find_nothing() {
        EngagementId e = due("fia");
        for (String who : new String[] {"ben", "sam", "eve"}) {
            assertThat(office.as(who).get(path(e)).status()).isEqualTo(404);
            assertThat(post(who, e, "/shortening", "{\"period\":\"P0D\"}").status()).isEqualTo(404);
            assertThat(post(who, e, "/holds", HOLD).status()).isEqualTo(404);
        }
        assertThat(office.service().asNobody().get(path(e)).status()).isEqualTo(401);
        assertThat(post("fia", e, "/disposals", "{}").status()).isEqualTo(428);
    }

    @Test
    void the_api_is_as_described() {
        ApiSnapshot.check(office.service(), "retention-service");
    }

    private EngagementId ended(String client, Period period) {
        EngagementId engagement = office.engagement(client, period);
        office.end(engagement);
        await().atMost(PATIENCE)
                .until(() ->
                        !file(engagement, client)
                                .at("/recordSets/0/state")
                                .asString()
                                .equals("ACTIVE"));
        return engagement;
    }

    private EngagementId due(String client) {
        EngagementId engagement = ended(client, Period.ofMonths(1));
        await().atMost(PATIENCE).until(() -> state(engagement).equals("DUE"));
        return engagement;
    }

    private DisposalId proposed(EngagementId e) {
        Answer proposal =
                office.as("fay").ifMatch(etag(e)).send("POST", path(e) + "/disposals", "{}");
        return new DisposalId(proposal.expect(201).json().at("/id").asString());
    }

    private Answer approve(String who, EngagementId e, DisposalId d) {
        return office.as(who)
                .ifMatch(etag(e))
                .send("POST", path(e) + "/disposals/" + d + "/approval", "");
    }

    private Answer post(String who, EngagementId e, String path, String body) {
        return office.as(who).send("POST", path(e) + path, body);
    }

    private String etag(EngagementId e) {
        return office.as("pia").get(path(e)).expect(200).header("ETag").orElse("");
    }

    private String state(EngagementId e) {
        return file(e, "pia").at("/recordSets/0/state").asString();
    }

    private tools.jackson.databind.JsonNode file(EngagementId e, String who) {
        return office.as(who).get(path(e)).expect(200).json();
    }

    private Answer disposal(EngagementId e, DisposalId d) {
        return office.as("pia").get(path(e) + "/disposals/" + d).expect(200);
    }

    private String disposalState(EngagementId e, DisposalId d) {
        return disposal(e, d).json().at("/state").asString();
    }

    private void awaitDisposal(EngagementId e, DisposalId d, String state) {
        await().atMost(PATIENCE).until(() -> disposalState(e, d).equals(state));
    }

    private static String path(EngagementId e) {
        return "/retention/engagements/" + e;
    }
}
