package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.CLIENT;
import static io.confide.agreement.engagement.Given.COACH;
import static io.confide.agreement.engagement.Given.ENGAGEMENT;
import static io.confide.agreement.engagement.Given.NOON;
import static io.confide.agreement.engagement.Given.SPONSOR;
import static io.confide.agreement.engagement.Given.STRANGER;
import static io.confide.agreement.engagement.Given.inForce;
import static io.confide.agreement.engagement.Given.offered;
import static io.confide.agreement.engagement.Given.opens;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.EngagementCommand.TakeTemplate;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.PartyNames;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import io.confide.events.TemplateId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A coach begins with what the firm issued. */
class BeginningTest {
    private static final TemplateId TEMPLATE = new TemplateId("house-style");
    private static final Sha256 HASH = Sha256.of("wording".getBytes(StandardCharsets.UTF_8));

    private final Scenario<Engagement, EngagementCommand, EngagementEvent> opened =
            Scenario.of(new EngagementDecider())
                    .givenCommands(List.of(opens(EngagementKind.SPONSORED, SPONSOR)));

    @Test
    void it_is_told_which_edition_was_begun_with_and_the_annex_is_empty() {
        opened.when(takes(COACH, EngagementKind.SPONSORED, false))
                .expectThat(events -> {
                    assertThat(events.getFirst())
                            .isEqualTo(
                                    new AgreementTemplateTaken(ENGAGEMENT, 1, TEMPLATE, 3, HASH));
                    AgreementDrafted draft = (AgreementDrafted) events.getLast();
                    assertThat(draft.annex().required()).isEqualTo("{}");
                    assertThat(draft.body().required())
                            .contains("\"parties\":{\"client\":{\"name\":\"Jonas\"},\"coach\":{}");
                });
    }

    @Test
    void nobody_begins_with_a_retired_template_or_one_of_another_kind() {
        opened.when(takes(COACH, EngagementKind.SPONSORED, true)).expectRefusal(Rule.TEMPLATES);
        opened.when(takes(COACH, EngagementKind.INTERNAL, false)).expectRefusal(Rule.TEMPLATES);
    }

    @Test
    void a3_only_the_coach_begins() {
        opened.when(takes(CLIENT, EngagementKind.SPONSORED, false)).expectRefusal(Rule.A3);
        opened.when(takes(STRANGER, EngagementKind.SPONSORED, false)).expectNotFound();
    }

    @Test
    void a1_what_is_on_the_table_stays_and_after_that_it_is_the_next_version() {
        TakeTemplate takes = takes(COACH, EngagementKind.SPONSORED, false);
        Scenario.of(new EngagementDecider())
                .givenCommands(offered())
                .when(takes)
                .expectRefusal(Rule.A1);
        Scenario.of(new EngagementDecider())
                .givenCommands(inForce())
                .when(takes)
                .expectThat(events ->
                        assertThat(((AgreementDrafted) events.getLast()).version()).isEqualTo(2));
    }

    private static TakeTemplate takes(PersonId by, EngagementKind kind, boolean retired) {
        PartyNames names =
                new PartyNames(
                        Optional.of("Jonas"),
                        Optional.empty(),
                        Optional.of("Acme"),
                        Optional.empty());
        Terms terms = Terms.between(names, Examples.complete(EngagementKind.SPONSORED).body());
        return new TakeTemplate(ENGAGEMENT, by, TEMPLATE, 3, HASH, kind, retired, terms, NOON);
    }
}
