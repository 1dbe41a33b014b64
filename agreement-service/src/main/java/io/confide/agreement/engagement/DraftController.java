package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.terms.Completeness;
import io.confide.agreement.terms.Completeness.Missing;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.Recorded;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The coach writes a draft; client and coach read it and what it still lacks. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/draft")
class DraftController {
    private final Commands commands;
    private final Desk desk;

    DraftController(Commands commands, Desk desk) {
        this.commands = commands;
        this.desk = desk;
    }

    @PutMapping
    ResponseEntity<Written> write(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Terms terms) {
        Opened file = desk.forParty(caller, engagement).state();
        act.requireVersion();
        Accepted accepted =
                commands.dispatch(
                        act, new DraftAgreement(engagement, caller.person(), terms, act.at()));
        return accepted.ok(Written.of(accepted, terms, file.table().kind()));
    }

    @GetMapping
    ResponseEntity<Draft> read(Caller caller, @PathVariable EngagementId engagement) {
        Loaded<Opened> file = desk.forParty(caller, engagement);
        Drafted draft = draft(caller, file.state());
        return file.ok(
                new Draft(
                        file.state().versions().lastKey(),
                        json(draft.body().value().orElseThrow(Refusal::notFound)),
                        json(annex(caller, file.state(), draft))));
    }

    /** A new coach begins with an empty annex unless the client opened the earlier one (A12). */
    private static String annex(Caller caller, Opened file, Drafted draft) {
        boolean shown =
                file.capacity(caller.person()) == Capacity.CLIENT
                        || file.handing().showsAnnexToCoach(file.versions().lastKey());
        return shown ? draft.annex().value().orElseThrow(Refusal::notFound) : "{}";
    }

    @GetMapping("/completeness")
    ResponseEntity<Completeness> completeness(
            Caller caller, @PathVariable EngagementId engagement) {
        Loaded<Opened> file = desk.forParty(caller, engagement);
        Drafted draft = draft(caller, file.state());
        Terms terms =
                Terms.read(
                        draft.body().value().orElseThrow(Refusal::notFound),
                        draft.annex().value().orElseThrow(Refusal::notFound));
        return file.ok(Completeness.of(terms, file.state().table().kind()));
    }

    /** For the sponsor there is no draft, whether there is one or not. */
    private static Drafted draft(Caller caller, Opened file) {
        if (file.capacity(caller.person()) != Capacity.SPONSOR
                && !file.versions().isEmpty()
                && file.versions().lastEntry().getValue() instanceof Drafted draft) {
            return draft;
        }
        throw Refusal.notFound();
    }

    private static int version(Accepted accepted) {
        return accepted.events().stream()
                .map(Recorded::event)
                .filter(AgreementDrafted.class::isInstance)
                .map(AgreementDrafted.class::cast)
                .mapToInt(AgreementDrafted::version)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String canonical) {
        return EventJson.mapper().readTree(canonical);
    }

    /**
     * @param missing what an offer would be refused for
     * @param warnings what it would not be refused for
     */
    record Written(int version, boolean complete, List<Missing> missing, List<Missing> warnings) {
        static Written of(Accepted accepted, Terms terms, EngagementKind kind) {
            Completeness completeness = Completeness.of(terms, kind);
            return new Written(
                    DraftController.version(accepted),
                    completeness.complete(),
                    completeness.missing(),
                    completeness.warnings());
        }
    }

    record Draft(int version, JsonNode terms, JsonNode annex) {
        @Override
        public String toString() {
            return "Draft[" + version + ", •••]";
        }
    }
}
