package io.confide.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.template.TemplateCommand.IssueTemplate;
import io.confide.agreement.template.TemplateCommand.RetireTemplate;
import io.confide.agreement.template.TemplateCommand.WriteTemplate;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.SharedTerms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.Sha256;
import io.confide.events.TemplateEvent;
import io.confide.events.TemplateEvent.TemplateDrafted;
import io.confide.events.TemplateEvent.TemplateIssued;
import io.confide.events.TemplateEvent.TemplateRetired;
import io.confide.events.TemplateId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {
    private static final TemplateId T = new TemplateId("house-style");
    private static final IssueTemplate ISSUE = new IssueTemplate(T);
    private static final RetireTemplate RETIRE = new RetireTemplate(T);
    private static final WriteTemplate FIRST = write("House style", "P7Y");
    private static final WriteTemplate SECOND = write("House style", "P6Y");

    private final Scenario<Template, TemplateCommand, TemplateEvent> template =
            Scenario.of(new TemplateDecider());

    @Test
    void a_firm_writes_and_rewrites_and_saying_it_twice_changes_nothing() {
        template.when(FIRST)
                .expectThat(events ->
                        assertThat(((TemplateDrafted) events.getFirst()).terms().required())
                                .startsWith("{\"cancellation\""));
        var written = template.givenCommands(List.of(FIRST));
        written.when(FIRST).expect(List.of());
        written.when(SECOND).expectThat(events -> assertThat(events).hasSize(1));
    }

    @Test
    void issuing_freezes_what_is_written() {
        TemplateIssued edition = issued(template.givenCommands(List.of(FIRST)));
        assertThat(edition.edition()).isEqualTo(1);
        assertThat(edition.hash())
                .isEqualTo(Sha256.of(edition.terms().required().getBytes(StandardCharsets.UTF_8)));
        var later = template.givenCommands(List.of(FIRST, ISSUE, SECOND, ISSUE));
        Template.Kept kept = (Template.Kept) later.state();
        assertThat(kept.edition(1).orElseThrow().terms()).isEqualTo(edition.terms());
        assertThat(kept.edition(2).orElseThrow().hash()).isNotEqualTo(edition.hash());
        assertThat(kept.edition(0)).isEmpty();
        assertThat(kept.edition(3)).isEmpty();
    }

    @Test
    void the_same_wording_is_not_issued_again() {
        var issued = template.givenCommands(List.of(FIRST, ISSUE));
        issued.when(ISSUE).expectRefusal(Rule.TEMPLATES);
        issued.givenCommands(List.of(SECOND, FIRST)).when(ISSUE).expectRefusal(Rule.TEMPLATES);
    }

    @Test
    void parties_and_an_empty_name_are_no_template() {
        ObjectNode json = (ObjectNode) Examples.json("individual").path("terms");
        SharedTerms withParties = terms(json);
        Refusal refusal =
                template.when(new WriteTemplate(T, " ", EngagementKind.INDIVIDUAL, withParties))
                        .refusal();
        assertThat(refusal.rule()).contains(Rule.TEMPLATES);
        assertThat(refusal.violations())
                .extracting(Refusal.Violation::field)
                .containsExactly("/name", "/terms/parties");
    }

    @Test
    void a_retired_template_stays_as_it_is() {
        var retired = template.givenCommands(List.of(FIRST, ISSUE, RETIRE));
        retired.when(SECOND).expectRefusal(Rule.TEMPLATES);
        retired.when(ISSUE).expectRefusal(Rule.TEMPLATES);
        retired.when(RETIRE).expect(List.of());
        template.givenCommands(List.of(FIRST)).when(RETIRE).expect(List.of(new TemplateRetired(T)));
        assertThat(((Template.Kept) retired.state()).edition(1)).isPresent();
    }

    @Test
    void nothing_is_asked_of_a_template_that_is_not_there() {
        template.when(ISSUE).expectNotFound();
        template.when(RETIRE).expectNotFound();
    }

    private static TemplateIssued issued(Scenario<Template, TemplateCommand, TemplateEvent> given) {
        return (TemplateIssued) new TemplateDecider().decide(given.state(), ISSUE).getFirst();
    }

    private static WriteTemplate write(String name, String agreementKept) {
        ObjectNode json = (ObjectNode) Examples.json("individual").path("terms");
        json.remove("parties");
        ((ObjectNode) json.at("/retention/periods")).put("AGREEMENT", agreementKept);
        return new WriteTemplate(T, name, EngagementKind.INDIVIDUAL, terms(json));
    }

    private static SharedTerms terms(ObjectNode json) {
        return EventJson.mapper().treeToValue(json, SharedTerms.class);
    }
}
