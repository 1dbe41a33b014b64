package io.confide.retention.desk;

import io.confide.deciding.Refusal;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.EventJson;
import io.confide.retention.disposing.Tables;
import io.confide.retention.keeping.Disposal;
import io.confide.retention.keeping.Disposal.Verified;
import io.confide.retention.keeping.DisposalCommand.ApproveDisposal;
import io.confide.retention.keeping.DisposalCommand.ProposeDisposal;
import io.confide.retention.keeping.RetentionFile;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Loaded;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/retention/engagements/{engagement}/disposals")
class DisposalController {
    private final Desk desk;
    private final Tables tables;
    private final Commands commands;

    DisposalController(Desk desk, Tables tables, Commands commands) {
        this.desk = desk;
        this.tables = tables;
        this.commands = commands;
    }

    /** Of everything that is due and not held. */
    @PostMapping
    ResponseEntity<Proposal> propose(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody(required = false) Nothing nothing) {
        act.requireVersion();
        EngagementFacts facts = desk.keeper(caller, engagement);
        DisposalId disposal = new DisposalId(act.idFor("disposal"));
        return commands.dispatch(
                        act,
                        new ProposeDisposal(
                                engagement, disposal, caller.person(), tables.hasAnotherOf(facts)))
                .created(
                        URI.create(
                                "/retention/engagements/%s/disposals/%s"
                                        .formatted(engagement.value(), disposal.value())),
                        new Proposal(disposal));
    }

    /** By another person than the one who proposed; from here on it goes by itself. */
    @PostMapping("/{disposal}/approval")
    ResponseEntity<DisposalView> approve(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable DisposalId disposal) {
        act.requireVersion();
        EngagementFacts facts = desk.keeper(caller, engagement);
        return commands.dispatch(act, new ApproveDisposal(engagement, disposal, caller.person()))
                .accepted(DisposalView.of(desk.file(facts).state().disposal(disposal)));
    }

    @GetMapping("/{disposal}")
    ResponseEntity<DisposalView> look(
            Caller caller,
            @PathVariable EngagementId engagement,
            @PathVariable DisposalId disposal) {
        Loaded<RetentionFile> file = desk.file(desk.reader(caller, engagement));
        return file.ok(DisposalView.of(file.state().disposal(disposal)));
    }

    /** There is none before everything was verified. */
    @GetMapping("/{disposal}/certificate")
    ResponseEntity<Certificate> certificate(
            Caller caller,
            @PathVariable EngagementId engagement,
            @PathVariable DisposalId disposal) {
        Loaded<RetentionFile> file = desk.file(desk.reader(caller, engagement));
        Disposal of = file.state().disposal(disposal);
        if (!(of instanceof Verified verified)) {
            throw Refusal.notFound();
        }
        return file.ok(
                new Certificate(
                        EventJson.mapper().readTree(verified.proof().certificate()),
                        verified.proof().signature(),
                        verified.proof().keyId()));
    }

    /** An empty object. */
    record Nothing() {}

    record Proposal(DisposalId id) {}

    /**
     * The proof.
     *
     * @param signature Ed25519 over the certificate in canonical JSON (RFC 8785), base64url
     * @param keyId which of {@code /retention/keys} verifies it
     */
    record Certificate(JsonNode certificate, String signature, String keyId) {}
}
