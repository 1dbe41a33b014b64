package io.confide.consent.report;

import io.confide.consent.disclosing.ConsentCommand.ApproveReport;
import io.confide.consent.disclosing.ConsentCommand.DraftReport;
import io.confide.consent.disclosing.ConsentCommand.EditReport;
import io.confide.consent.disclosing.Rendering;
import io.confide.consent.disclosing.Report;
import io.confide.consent.seat.Replies;
import io.confide.consent.seat.Seat;
import io.confide.consent.seat.Seats;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ETag of a report is its revision: a read by somebody does not make it stale. */
@RestController
@RequestMapping("/consent/engagements/{engagement}")
class ReportController {
    private final Seats seats;
    private final Commands commands;
    private final Disclosures disclosures;
    private final NewSalt salt;

    ReportController(Seats seats, Commands commands, Disclosures disclosures, NewSalt salt) {
        this.seats = seats;
        this.commands = commands;
        this.disclosures = disclosures;
        this.salt = salt;
    }

    @PostMapping("/reports")
    ResponseEntity<Drafted> draft(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Text sent) {
        Seat seat = seats.of(caller, engagement);
        ReportId report = new ReportId(act.idFor("report"));
        Accepted accepted =
                commands.dispatch(
                        act,
                        new DraftReport(
                                engagement, report, seat.party(), salt.make(), sent.text()));
        return drafted(
                Replies.answer(accepted, HttpStatus.CREATED).location(seat.at("reports/" + report)),
                accepted);
    }

    @PutMapping("/reports/{report}")
    ResponseEntity<Drafted> edit(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ReportId report,
            @Valid @RequestBody Text sent) {
        Seat seat = seats.of(caller, engagement);
        seat.party().mustBeAuthor();
        mustBeThere(seat, report);
        long revision = act.requireVersion();
        Accepted accepted = edited(act, seat, report, revision, sent.text());
        return drafted(Replies.answer(accepted, HttpStatus.OK), accepted);
    }

    /** What an earlier coach wrote is not there for a new one (A12). */
    private void mustBeThere(Seat seat, ReportId report) {
        if (!seat.party().isSponsor()) {
            seats.register(seat).report(report);
        }
    }

    private Accepted edited(Act act, Seat seat, ReportId report, long revision, String text) {
        try {
            return commands.dispatch(
                    unversioned(act),
                    new EditReport(
                            seat.engagement(),
                            report,
                            seat.party(),
                            Math.toIntExact(Math.min(revision, Integer.MAX_VALUE)),
                            salt.make(),
                            text));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT
                    && refusal.rule().filter(Rule.D4::equals).isPresent()) {
                throw Problem.staleVersion();
            }
            throw refusal;
        }
    }

    /** The revision of the report counts, not the length of the stream. */
    private static Act unversioned(Act act) {
        return new Act(
                act.id(), act.fingerprint(), OptionalLong.empty(), act.firm(), act.by(), act.at());
    }

    /** From the log, so that a repeat gets the first answer. */
    private static ResponseEntity<Drafted> drafted(
            ResponseEntity.BodyBuilder answer, Accepted accepted) {
        ReportDrafted drafted = (ReportDrafted) accepted.events().getFirst().event();
        return answer.eTag(etag(drafted.revision()))
                .body(new Drafted(drafted.report(), drafted.revision(), drafted.hash()));
    }

    @PostMapping("/reports/{report}/approvals")
    ResponseEntity<Void> approve(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ReportId report,
            @Valid @RequestBody Approval approval) {
        Seat seat = seats.of(caller, engagement);
        mustBeThere(seat, report);
        return Replies.noContent(
                commands.dispatch(
                        act, new ApproveReport(engagement, report, seat.party(), approval.hash())));
    }

    @GetMapping("/reports/{report}/preview")
    Disclosed preview(
            Caller caller,
            @PathVariable EngagementId engagement,
            @PathVariable ReportId report,
            @RequestParam PersonId recipient) {
        Seat seat = seats.ofClient(caller, engagement, "previews a disclosure");
        Report found = seats.register(seat).report(report);
        Rendering rendering =
                found.renderingFor(recipient)
                        .orElseThrow(() ->
                                Refusal.conflict(
                                        Rule.D4,
                                        "There is nothing to disclose: both must approve it first.",
                                        "Approve the report, both by the same hash."));
        return Disclosed.of(rendering);
    }

    /** To the authors what they wrote; to a sponsor contact what is released, decided now. */
    @GetMapping("/reports")
    ResponseEntity<Object> list(Caller caller, Act act, @PathVariable EngagementId engagement) {
        Seat seat = seats.of(caller, engagement);
        if (seat.party().isSponsor()) {
            return ResponseEntity.ok(new Released(disclosures.all(act, seat)));
        }
        return ResponseEntity.ok(
                new Written(
                        seats.register(seat).reports().values().stream()
                                .map(ReportView::of)
                                .toList()));
    }

    @GetMapping("/reports/{report}")
    ResponseEntity<Object> read(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable ReportId report) {
        Seat seat = seats.of(caller, engagement);
        if (seat.party().isSponsor()) {
            return ResponseEntity.ok(disclosures.one(act, seat, report));
        }
        Report found = seats.register(seat).report(report);
        return ResponseEntity.ok().eTag(etag(found.revision())).body(ReportView.of(found));
    }

    /** What this contact would be given now; nothing is disclosed by looking (D14). */
    @GetMapping("/sponsor-view")
    Released sponsorView(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestParam PersonId contact) {
        Seat seat = seats.ofClient(caller, engagement, "sees what others would see");
        if (!seat.facts().sponsorContacts().contains(contact)
                || seat.facts().disclosesNothingNew()) {
            return new Released(List.of());
        }
        return new Released(
                seats.register(seat).visibleTo(contact, act.at()).stream()
                        .map(Disclosed::of)
                        .toList());
    }

    private static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    record Text(@NotBlank String text) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    record Drafted(ReportId id, int revision, Sha256 hash) {}

    record Approval(@NotNull Sha256 hash) {}

    record Written(List<ReportView> items) {}

    record Released(List<Disclosed> items) {}
}
