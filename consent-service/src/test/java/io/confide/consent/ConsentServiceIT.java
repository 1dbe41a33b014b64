package io.confide.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confide.eventlog.EventLog;
import io.confide.events.CanonicalJson;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ConsentEvent.DisclosureRefused;
import io.confide.events.EngagementId;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.RecordClass;
import io.confide.events.Sha256;
import io.confide.service.testing.Answer;
import io.confide.service.testing.ApiSnapshot;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The service over HTTP, on a real broker and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentServiceIT {
    private Office office;

    @BeforeAll
    void open() {
        office = Office.open();
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static String path(EngagementId engagement, String rest) {
        return "/consent/engagements/" + engagement.value() + "/" + rest;
    }

    private String report(EngagementId e) {
        Answer drafted = office.as("ben").post(path(e, "reports"), "{\"text\":\"Good progress.\"}");
        String id = drafted.expect(201).json().at("/id").asString();
        String hash = drafted.json().at("/hash").asString();
        for (String author : List.of("ben", "ada")) {
            office.as(author)
                    .post(path(e, "reports/" + id + "/approvals"), Map.of("hash", hash))
                    .expect(204);
        }
        return id;
    }

    private Answer preview(EngagementId e, String report) {
        return office.as("ada")
                .get(path(e, "reports/" + report + "/preview?recipient=sam"))
                .expect(200);
    }

    private Map<String, String> consent(EngagementId e, String report) {
        return Map.of(
                "item", report,
                "recipient", "sam",
                "purpose", "development talk",
                "until", "2999-01-01T00:00:00Z",
                "rendering", preview(e, report).json().at("/hash").asString(),
                "noticeVersion", "1",
                "language", "en");
    }

    private String grant(EngagementId e, String report) {
        return office.as("ada")
                .post(path(e, "grants"), consent(e, report))
                .expect(201)
                .json()
                .at("/id")
                .asString();
    }

    private void withdraw(EngagementId e, String grant) {
        office.as("ada").post(path(e, "grants/" + grant + "/withdrawal"), "").expect(204);
    }

    private <T> List<T> told(EngagementId e, Class<T> type) {
        EventLog log = office.service().bean(EventLog.class);
        return log.stream(e.value(), 0).stream()
                .map(stored -> log.open(stored).event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void d5_a_released_report_is_read_until_the_client_withdraws() {
        EngagementId e = office.engagement();
        String report = report(e);
        String grant = grant(e, report);
        JsonNode preview = preview(e, report).json();
        Answer looked = office.as("ada").get(path(e, "sponsor-view?contact=sam")).expect(200);
        assertThat(told(e, DisclosureMade.class)).isEmpty();

        assertThat(office.as("sam").get(path(e, "reports")).expect(200).text())
                .isEqualTo(looked.text());
        Answer read = office.as("sam").get(path(e, "reports/" + report)).expect(200);
        assertThat(read.json()).isEqualTo(preview);
        assertThat(told(e, DisclosureMade.class)).hasSize(2);

        withdraw(e, grant);
        office.as("sam").get(path(e, "reports/" + report)).expect(404);
        assertThat(office.as("sam").get(path(e, "reports")).json().at("/items")).isEmpty();
        assertThat(told(e, DisclosureRefused.class)).hasSize(2);
    }

    @Test
    void an_agreement_not_looked_at_in_time_stops_disclosure_until_it_is() {
        EngagementId e = office.engagement();
        String report = report(e);
        grant(e, report);
        office.as("sam").get(path(e, "reports/" + report)).expect(200);
        Answer never = office.as("sam").get(path(e, "reports/nothing")).expect(404);
        office.told(new ReconfirmationOverdue(e, 1));
        Answer stopped = office.as("sam").get(path(e, "reports/" + report)).expect(404);
        assertThat(stopped.everything()).isEqualTo(never.everything());
        assertThat(office.as("ada").get(path(e, "sponsor-view?contact=sam")).json().path("items"))
                .isEmpty();
        office.as("ada")
                .post(path(e, "grants"), consent(e, report))
                .expectRule(409, "RECONFIRMATION");
        office.told(
                new AgreementReconfirmed(
                        e,
                        1,
                        Sha256.of(new byte[0]),
                        ReconfirmationOutcome.UNCHANGED,
                        Instant.parse("2026-11-23T12:00:00Z")));
        office.as("sam").get(path(e, "reports/" + report)).expect(200);
    }

    @Test
    void a12_a_new_coach_finds_no_earlier_report_unless_the_client_released_it() {
        EngagementId e = office.engagement();
        String report = report(e);
        office.told(handedOver(e));
        office.as("ben").get(path(e, "reports")).expect(404);
        office.as("cleo").get(path(e, "reports/" + report)).expect(404);
        office.as("cleo")
                .post(path(e, "reports/" + report + "/approvals"), Map.of("hash", "0".repeat(64)))
                .expect(404);
        assertThat(office.as("cleo").get(path(e, "reports")).json().path("items")).isEmpty();
        assertThat(office.as("ada").get(path(e, "reports")).json().path("items")).hasSize(1);

        EngagementId other = office.engagement();
        String released = report(other);
        office.told(handedOver(other, RecordClass.K10));
        office.as("cleo").get(path(other, "reports/" + released)).expect(200);
    }

    private static CoachChanged handedOver(EngagementId e, RecordClass... released) {
        return new CoachChanged(
                e,
                new HandoverId("handover"),
                new PersonId("ben"),
                new PersonId("cleo"),
                Set.of(released));
    }

    @Test
    void d3_whatever_the_reason_a_refusal_is_one_and_the_same() {
        EngagementId e = office.engagement();
        Answer unknown = office.as("sam").get(path(e, "reports/nothing"));
        String never = report(e);
        String withdrawn = report(e);
        withdraw(e, grant(e, withdrawn));
        String edited = report(e);
        grant(e, edited);
        office.as("ben")
                .ifMatch("\"1\"")
                .put(path(e, "reports/" + edited), "{\"text\":\"changed\"}")
                .expect(200);
        EngagementId erasedOne = office.engagement();
        String erased = report(erasedOne);
        grant(erasedOne, erased);
        office.erase(erasedOne);
        await().until(() -> !told(erasedOne, ConsentErasureAnswered.class).isEmpty());

        List<Answer> refused = new ArrayList<>();
        for (String report : List.of(never, withdrawn, edited)) {
            refused.add(office.as("sam").get(path(e, "reports/" + report)));
        }
        refused.add(office.as("sam").get(path(erasedOne, "reports/" + erased)));
        refused.add(office.as("eve").get(path(e, "reports/" + never)));
        refused.add(office.as("fay").get(path(e, "reports/" + never)));
        refused.add(office.as("sam").get(path(new EngagementId("unknown"), "reports/x")));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Confide-Position")).isEmpty();
        assertThat(refused)
                .allSatisfy(answer ->
                        assertThat(answer.everything())
                                .containsExactlyInAnyOrderElementsOf(unknown.everything()));
    }

    @Test
    void d13_anybody_verifies_a_receipt_with_the_published_keys() throws GeneralSecurityException {
        EngagementId e = office.engagement();
        String grant = grant(e, report(e));
        verify(office.as("ada").get(path(e, "grants/" + grant + "/receipt")), "given");
        withdraw(e, grant);
        verify(office.as("ada").get(path(e, "grants/" + grant + "/receipt")), "withdrawn");
    }

    private void verify(Answer receipt, String state) throws GeneralSecurityException {
        JsonNode signed = receipt.expect(200).json();
        assertThat(signed.at("/receipt/state").asString()).isEqualTo(state);
        JsonNode keys = office.service().asNobody().get("/consent/keys").expect(200).json();
        String x =
                keys.at("/keys")
                        .valueStream()
                        .filter(key -> key.at("/kid").equals(signed.at("/keyId")))
                        .findFirst()
                        .orElseThrow()
                        .at("/x")
                        .asString();
        String raw = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        HexFormat.of()
                                                .parseHex("302a300506032b6570032100" + raw))));
        jdk.update(CanonicalJson.bytes(signed.at("/receipt")));
        assertThat(jdk.verify(Base64.getUrlDecoder().decode(signed.at("/signature").asString())))
                .isTrue();
    }

    @Test
    void d2_the_others_ask_and_the_client_answers() {
        EngagementId e = office.engagement();
        Answer asked =
                office.as("sam")
                        .post(path(e, "requests"), "{\"wanted\":\"K10\",\"purpose\":\"bonus\"}");
        String request = asked.expect(201).json().at("/id").asString();
        Answer before = office.as("sam").get(path(e, "requests")).expect(200);
        office.as("ada").post(path(e, "requests/" + request + "/refusal"), "").expect(204);

        assertThat(office.as("sam").get(path(e, "requests")).everything())
                .isEqualTo(before.everything());
        assertThat(office.as("ada").get(path(e, "requests")).json().at("/items/0/state").asString())
                .isEqualTo("REFUSED");
        assertThat(asked.header("ETag")).isEmpty();
        String report = report(e);
        for (String other : List.of("ben", "sam")) {
            office.as(other).post(path(e, "grants"), consent(e, report)).expectRule(403, "D2");
        }
        office.as("fay").post(path(e, "grants"), consent(e, report)).expect(404);
    }

    @Test
    void bad_input_is_named() {
        EngagementId e = office.engagement();
        office.as("ben").post(path(e, "reports"), "{\"text\":\"\"}").expect(400);
        office.as("sam").post(path(e, "requests"), "{\"wanted\":\"K99\"}").expect(400);
        String report = report(e);
        office.as("ben").put(path(e, "reports/" + report), "{\"text\":\"x\"}").expect(428);
        office.as("ben")
                .ifMatch("\"7\"")
                .put(path(e, "reports/" + report), "{\"text\":\"x\"}")
                .expect(412);
    }

    @Test
    void the_api_is_as_described() {
        ApiSnapshot.check(office.service(), "consent-service");
    }
}
