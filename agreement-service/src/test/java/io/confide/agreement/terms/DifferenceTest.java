package io.confide.agreement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Difference.Change;
import io.confide.agreement.terms.Difference.Changed;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A1: the difference between two versions can be read term by term. */
class DifferenceTest {
    private static final Terms FIRST = Examples.complete(EngagementKind.SPONSORED);

    @Test
    void the_same_terms_differ_in_nothing() {
        assertThat(Difference.between(FIRST, FIRST)).isEmpty();
    }

    @Test
    void a_changed_value_is_named_with_both_sides() {
        Terms second = changed("sessions", "number", "7");
        assertThat(Difference.between(FIRST, second))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.number()).isEqualTo(7);
                    assertThat(it.change()).isEqualTo(Change.CHANGED);
                    assertThat(it.fields())
                            .singleElement()
                            .satisfies(field -> {
                                assertThat(field.field()).isEqualTo("/number");
                                assertThat(field.after()).contains("7");
                                assertThat(field.before()).isPresent();
                            });
                });
    }

    @Test
    void a_term_that_is_gone_or_new_is_said_so() {
        Terms less = without("conflicts");
        assertThat(Difference.between(FIRST, less))
                .extracting(Changed::change)
                .containsExactly(Change.REMOVED);
        assertThat(Difference.between(less, FIRST))
                .extracting(Changed::change)
                .containsExactly(Change.ADDED);
    }

    @Test
    void without_the_annex_there_is_no_trace_of_what_changed_in_it() {
        ObjectNode annex = (ObjectNode) FIRST.privateTree().deepCopy();
        annex.remove("aims");
        Terms second = Terms.read(FIRST.body(), annex.toString());
        assertThat(Difference.between(FIRST, second)).hasSize(1);
        assertThat(Difference.betweenShared(FIRST, second)).isEmpty();
    }

    @Test
    void what_was_signed_reads_back_as_the_same_terms() {
        Content content =
                FIRST.content(
                        new EngagementId("e1"), 1, EngagementKind.SPONSORED, new Salt("a", "b"));
        assertThat(Difference.between(FIRST, Terms.signed(content.body(), content.annex())))
                .isEqualTo(List.of());
    }

    private static Terms changed(String term, String field, String value) {
        ObjectNode body = (ObjectNode) FIRST.sharedTree().deepCopy();
        ((ObjectNode) body.path(term)).set(field, EventJson.mapper().readTree(value));
        return Terms.read(body.toString(), FIRST.secret());
    }

    private static Terms without(String term) {
        ObjectNode body = (ObjectNode) FIRST.sharedTree().deepCopy();
        body.remove(term);
        return Terms.read(body.toString(), FIRST.secret());
    }
}
