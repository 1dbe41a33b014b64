package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.terms.Difference;
import io.confide.agreement.terms.Difference.Changed;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.service.Act;
import io.confide.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exact bytes that are signed, and what one version says otherwise than another (A1). */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/agreements/{version}")
class ContentController {
    private final Desk desk;
    private final Reading reading;

    ContentController(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** Whose SHA-256 is the hash of the body. */
    @GetMapping(path = "/body", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> body(
            Caller caller, @PathVariable EngagementId engagement, @PathVariable int version) {
        return exactly(paper(caller, engagement, version).body());
    }

    /** Whose SHA-256 is the hash of the annex; for the sponsor there is none. */
    @GetMapping(path = "/annex", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> annex(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable int version) {
        Paper paper = paper(caller, engagement, version);
        String annex = paper.annex().orElseThrow(Refusal::notFound);
        reading.tell(act, engagement, caller.person(), paper);
        return exactly(annex);
    }

    private static ResponseEntity<byte[]> exactly(String canonical) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(canonical.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/difference")
    ResponseEntity<DifferenceView> difference(
            Caller caller,
            @PathVariable EngagementId engagement,
            @PathVariable int version,
            @RequestParam int from) {
        Opened file = desk.forParty(caller, engagement).state();
        Terms before = terms(file, from, caller.person());
        Terms after = terms(file, version, caller.person());
        boolean annex =
                showsAnnex(file, from, caller.person())
                        && showsAnnex(file, version, caller.person());
        return ResponseEntity.ok(
                new DifferenceView(
                        from,
                        version,
                        (annex
                                        ? Difference.between(before, after)
                                        : Difference.betweenShared(before, after))
                                .stream().map(ChangedView::of).toList()));
    }

    private static boolean showsAnnex(Opened file, int version, PersonId reader) {
        return switch (file.capacity(reader)) {
            case CLIENT -> true;
            case COACH -> file.handing().showsAnnexToCoach(version);
            case SPONSOR -> false;
        };
    }

    private static Terms terms(Opened file, int version, PersonId reader) {
        return switch (file.version(version, reader)) {
            case Drafted it ->
                    Terms.read(
                            it.body().value().orElseThrow(Refusal::notFound),
                            it.annex().value().orElseThrow(Refusal::notFound));
            case Offered it -> terms(it.offer());
            case Signed it -> terms(it.offer());
            case Dropped it -> terms(it.offer());
        };
    }

    private static Terms terms(Offer offer) {
        return Terms.signed(
                offer.body().value().orElseThrow(Refusal::notFound),
                offer.annex().value().orElseThrow(Refusal::notFound));
    }

    private Paper paper(Caller caller, EngagementId engagement, int version) {
        return Paper.of(desk.forParty(caller, engagement).state(), version, caller.person());
    }

    /**
     * @param terms that differ, in the order of the list of terms
     */
    record DifferenceView(int from, int to, List<ChangedView> terms) {
        @Override
        public String toString() {
            return "DifferenceView[%d, %d, •••]".formatted(from, to);
        }
    }

    /**
     * @param annex in the private annex; the sponsor sees none of these
     */
    record ChangedView(
            String term,
            int number,
            String title,
            boolean annex,
            Difference.Change change,
            List<Difference.Field> fields) {
        static ChangedView of(Changed changed) {
            return new ChangedView(
                    changed.term(),
                    changed.number(),
                    changed.title(),
                    changed.privateAnnex(),
                    changed.change(),
                    changed.fields());
        }
    }
}
