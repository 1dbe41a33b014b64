package io.confide.agreement.engagement;

import io.confide.agreement.engagement.DraftController.Written;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.TakeTemplate;
import io.confide.agreement.programme.Programme;
import io.confide.agreement.template.Editions;
import io.confide.agreement.template.Template.Edition;
import io.confide.agreement.template.Template.Kept;
import io.confide.agreement.terms.PartyNames;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Recorded;
import io.confide.events.TemplateId;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.People;
import io.confide.service.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coach begins a draft with what the firm issued. */
@RestController
@RequestMapping("/agreement/engagements/{engagement}/draft/template")
class TemplateDraftController {
    private final Commands commands;
    private final Desk desk;
    private final Editions editions;
    private final People people;

    TemplateDraftController(Commands commands, Desk desk, Editions editions, People people) {
        this.commands = commands;
        this.desk = desk;
        this.editions = editions;
        this.people = people;
    }

    @PostMapping
    ResponseEntity<Written> begin(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody Choice choice) {
        Opened file = desk.forParty(caller, engagement).state();
        file.requireCoach(caller.person());
        act.requireVersion();
        Accepted accepted = commands.dispatch(act, taking(caller, act, file, choice));
        return accepted.ok(Written.of(accepted, written(accepted), file.table().kind()));
    }

    private TakeTemplate taking(Caller caller, Act act, Opened file, Choice choice) {
        Kept template =
                editions.find(caller.firm(), choice.template())
                        .orElseThrow(() -> unknown("/template", "is no template of your firm"));
        Edition edition =
                template.edition(choice.edition())
                        .orElseThrow(() -> unknown("/edition", "was not issued of this template"));
        return new TakeTemplate(
                file.table().engagement(),
                caller.person(),
                choice.template(),
                edition.number(),
                edition.hash(),
                edition.kind(),
                template.retired(),
                Terms.between(names(caller.firm(), file.table()), edition.terms().required()),
                act.at());
    }

    /** With several contacts it is the coach who says which of them is named. */
    private PartyNames names(FirmId firm, Table table) {
        return new PartyNames(
                name(firm, table.client()),
                name(firm, table.coach()),
                table.programme()
                        .map(it -> desk.programme(firm, it))
                        .flatMap(TemplateDraftController::organisation),
                table.sponsorContacts().size() == 1
                        ? name(firm, table.sponsorContacts().iterator().next())
                        : Optional.empty());
    }

    private Optional<String> name(FirmId firm, PersonId person) {
        return people.find(firm, person).map(Person::name).flatMap(Personal::value);
    }

    private static Optional<String> organisation(Programme programme) {
        return programme instanceof Programme.Open open
                ? open.organisation().value()
                : Optional.empty();
    }

    /** As it was written the first time, also when this is a repeat. */
    private static Terms written(Accepted accepted) {
        return accepted.events().stream()
                .map(Recorded::event)
                .filter(AgreementDrafted.class::isInstance)
                .map(AgreementDrafted.class::cast)
                .map(it -> Terms.read(it.body().required(), it.annex().required()))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal unknown(String field, String why) {
        return Refusal.invalid(
                Rule.TEMPLATES,
                "There is nothing of this kind to begin with.",
                "Choose an edition that the firm has issued.",
                List.of(new Violation(field, why)));
    }

    /** What the coach begins with. */
    record Choice(TemplateId template, int edition) {}
}
