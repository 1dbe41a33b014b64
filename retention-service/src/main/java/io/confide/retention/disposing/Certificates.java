package io.confide.retention.disposing;

import io.confide.eventlog.EventLog;
import io.confide.events.CanonicalJson;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.DisposalId;
import io.confide.events.EventJson;
import io.confide.events.Recorded;
import io.confide.keys.SigningKeys;
import io.confide.keys.SigningKeys.Purpose;
import io.confide.keys.SigningKeys.Signature;
import io.confide.retention.keeping.Disposal.Answer;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.DisposalCommand.Proof;
import io.confide.service.EngagementFacts;
import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what was verified, and nothing else, and signs it (T7, T8). */
@Component
class Certificates {
    private static final String TOOL = "Confide retention-service";

    private final EventLog log;
    private final Commits commits;
    private final SigningKeys keys;
    private final RetentionSettings settings;
    private final Clock clock;

    Certificates(
            EventLog log,
            Storage storage,
            SigningKeys keys,
            RetentionSettings settings,
            Clock clock) {
        this.log = log;
        this.commits = storage.commits(log.source());
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    Proof issue(EngagementFacts facts, Destroyed destroyed) {
        String certificate = CanonicalJson.of(certificate(facts, destroyed));
        Signature signature =
                keys.sign(Purpose.CERTIFICATE, certificate.getBytes(StandardCharsets.UTF_8));
        return new Proof(certificate, signature.value(), signature.keyId());
    }

    private ObjectNode certificate(EngagementFacts facts, Destroyed destroyed) {
        Recorded<?> destruction = destruction(facts, destroyed.id());
        ObjectNode json = EventJson.mapper().createObjectNode();
        json.put("format", "confide-disposal-certificate-1");
        json.put("firm", facts.firm().value());
        json.put("engagement", facts.id().value());
        json.put("disposal", destroyed.id().value());
        json.put("issuedAt", clock.instant().toString());
        json.put("ground", "the agreed retention period has ended");
        json.put("method", "cryptographic erase");
        json.put("destroyedAt", destruction.at().toString());
        json.putObject("tool").put("name", TOOL).put("version", version());
        json.put("proposer", destroyed.proposer().value());
        json.put("approver", destroyed.start().approval().approver().value());
        agreement(json, facts);
        recordSets(json.putArray("recordSets"), destroyed);
        verification(json.putObject("verification"), destroyed);
        copies(json.putArray("copies"), destruction);
        chain(json.putObject("log"), destruction);
        return json;
    }

    private static void agreement(ObjectNode json, EngagementFacts facts) {
        facts.inForce()
                .ifPresent(it ->
                        json.putObject("agreement")
                                .put("version", it.version())
                                .put("bodyHash", it.bodyHash().hex()));
    }

    private static void recordSets(ArrayNode json, Destroyed destroyed) {
        destroyed
                .keys()
                .forEach(key ->
                        json.addObject()
                                .put("recordSet", key.recordSet())
                                .put("keyFingerprint", key.fingerprint()));
    }

    private static void verification(ObjectNode json, Destroyed destroyed) {
        json.put("method", "each service tried to open every record that the keys had sealed");
        json.put("tried", destroyed.tried());
        json.put("unreadable", destroyed.unreadable());
        ArrayNode services = json.putArray("services");
        destroyed.answers().values().stream()
                .sorted(Comparator.comparing(answer -> answer.said().service()))
                .forEach(answer -> service(services.addObject(), answer));
    }

    private static void service(ObjectNode json, Answer answer) {
        json.put("service", answer.said().service())
                .put("verifier", answer.said().service())
                .put("purged", answer.said().purged())
                .put("tried", answer.said().tried())
                .put("unreadable", answer.said().unreadable())
                .put("log", answer.source())
                .put("position", answer.position());
    }

    private void copies(ArrayNode json, Recorded<?> destruction) {
        copy(json, "log", "unreadable, verified by every service");
        copy(json, "topics", "the same ciphertext as the log: unreadable");
        copy(json, "views", "sealed under the same keys: unreadable");
        copy(json, "handover boxes", "removed by the service that kept them");
        copy(json, "exports", "outside the system, with whoever took them");
        LocalDate until =
                destruction
                        .at()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(settings.keyBackupDays());
        json.addObject()
                .put("class", "backups")
                .put("state", "a backup of the keys may hold a key until it expires")
                .put("until", until.toString());
    }

    private static void copy(ArrayNode json, String of, String state) {
        json.addObject().put("class", of).put("state", state);
    }

    private void chain(ObjectNode json, Recorded<?> destruction) {
        json.put("source", log.source());
        json.put("destroyedPosition", destruction.position());
        Commit holding = commits.read(destruction.position(), 1).getFirst();
        json.putObject("headBefore")
                .put("position", holding.position() - 1)
                .put("hash", HexFormat.of().formatHex(holding.previous()));
        Commit last = commits.last().orElse(holding);
        json.putObject("headAfter")
                .put("position", last.next() - 1)
                .put("hash", HexFormat.of().formatHex(last.hash()));
    }

    private Recorded<?> destruction(EngagementFacts facts, DisposalId disposal) {
        List<Recorded<?>> events =
                log.stream(facts.id().value(), 0).stream()
                        .<Recorded<?>>map(log::open)
                        .filter(it ->
                                it.event() instanceof KeysDestroyed destroyed
                                        && destroyed.disposal().equals(disposal))
                        .toList();
        return events.getFirst();
    }

    private static String version() {
        return Optional.ofNullable(Certificates.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }
}
