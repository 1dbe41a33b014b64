package io.confide.agreement.engagement;

import io.confide.agreement.copies.Attests;
import io.confide.agreement.copies.Copies;
import io.confide.agreement.copies.Copy;
import io.confide.agreement.copies.SignedAgreement;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementId;
import io.confide.service.Act;
import io.confide.service.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A party's copy of what it signed, as it was delivered. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/agreements/{version}")
class CopyController {
    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Desk desk;
    private final Copies copies;
    private final Attests attests;
    private final Reading reading;

    CopyController(Desk desk, Copies copies, Attests attests, Reading reading) {
        this.desk = desk;
        this.copies = copies;
        this.attests = attests;
        this.reading = reading;
    }

    @GetMapping(path = "/copy", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CopyView> json(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        Copy copy = copy(caller, act, engagement, version);
        Opened file = desk.forParty(caller, engagement).state();
        SignedAgreement agreement = SignedPaper.of(file, version, caller.person());
        return ResponseEntity.ok(CopyView.of(agreement, copy, attests.to(agreement)));
    }

    @GetMapping(path = "/copy", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        return html(caller, act, engagement, version);
    }

    @GetMapping(path = "/copy", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        return pdf(caller, act, engagement, version);
    }

    @GetMapping("/copy.html")
    ResponseEntity<byte[]> html(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        Copy copy = copy(caller, act, engagement, version);
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(copy.html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> pdf(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        Copy copy = copy(caller, act, engagement, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"agreement.pdf\"")
                .body(copy.pdf());
    }

    private Copy copy(Caller caller, Act act, EngagementId engagement, int version) {
        Opened file = desk.forParty(caller, engagement).state();
        Signed signed = signed(file.version(version, caller.person()));
        Paper paper = Paper.of(file, version, caller.person());
        paper.body();
        if (!signed.copies().containsKey(caller.person())) {
            throw Refusal.conflict(
                    Rule.A10,
                    "There is no copy for you yet.",
                    "It follows the last signature within seconds, for those who signed; ask"
                            + " again.");
        }
        Copy copy =
                copies.find(caller.firm(), engagement, version, caller.person())
                        .orElseThrow(Refusal::notFound);
        reading.tell(act, engagement, caller.person(), paper);
        return copy;
    }

    private static Signed signed(Version version) {
        return switch (version) {
            case Signed it -> it;
            case Drafted _ -> throw Showing.notOffered();
            case Dropped _ -> throw Dropping.gone();
            case Offered _ ->
                    throw Refusal.conflict(
                            Rule.A10,
                            "Not everybody has signed this version.",
                            "Read it by having it shown to you; the copy follows the last"
                                    + " signature.");
        };
    }
}
