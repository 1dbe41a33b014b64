package io.confide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventCatalogueTest {

    @EventName(value = "test.naked", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    public record Naked(@Open EngagementId engagement, String text) {}

    @EventName(value = "test.both", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    public record Both(@Open Personal<String> text) {}

    @EventName(value = "test.hidden", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    public record Hidden(@Open Optional<Personal<String>> text) {}

    public record Nameless(@Open EngagementId engagement) {}

    @EventName(value = "test.twice", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    public record One(@Open int version) {}

    @EventName(value = "test.twice", group = RetentionGroup.RECORDS, kind = RecordClass.K6)
    public record Other(@Open int version) {}

    @EventName(
            value = "test.risen",
            revision = 2,
            group = RetentionGroup.RECORDS,
            kind = RecordClass.K6)
    public record Risen(@Open int version) {}

    @Test
    void the_published_language_is_complete() {
        assertThat(EventCatalogue.standard().types())
                .extracting(EventType::source)
                .contains("agreement", "session", "consent", "deletion", "access");
        assertThat(EventCatalogue.standard().byName("agreement.signed"))
                .map(EventType::topic)
                .contains("confide.agreement");
    }

    @Test
    void a_component_that_is_neither_open_nor_personal_is_refused() {
        refused(List.of(Naked.class), "Naked.text must be either @Open or Personal");
    }

    @Test
    void a_component_that_is_both_is_refused() {
        refused(List.of(Both.class), "Both.text must be either @Open or Personal");
    }

    @Test
    void a_personal_value_within_an_open_one_is_refused() {
        refused(List.of(Hidden.class), "Hidden.text holds");
    }

    @Test
    void an_event_without_a_name_is_refused() {
        refused(List.of(Nameless.class), "Nameless has no @EventName");
    }

    @Test
    void two_events_of_one_name_are_refused() {
        refused(List.of(One.class, Other.class), "One and Other are both named test.twice");
    }

    @Test
    void a_revision_that_nothing_leads_to_is_refused() {
        EventCatalogue catalogue = catalogue(List.of(Risen.class));

        assertThatThrownBy(() -> new Upcasters(catalogue, List.of()))
                .hasMessageContaining("no upcaster leads on from test.risen, revision 1");
    }

    @Test
    void an_old_revision_rises_to_todays() {
        EventCatalogue catalogue = catalogue(List.of(Risen.class));
        Upcasters upcasters = new Upcasters(catalogue, List.of(new RenamesNumber()));
        ObjectNode old = EventJson.mapper().createObjectNode().put("number", 7);

        ObjectNode risen = upcasters.open(catalogue.ofClass(Risen.class), 1, old);

        assertThat(risen).hasToString("{\"version\":7}");
    }

    @Test
    void a_revision_from_the_future_is_unknown() {
        EventType type = EventCatalogue.standard().byName("agreement.signed").orElseThrow();

        assertThatThrownBy(() ->
                        Upcasters.standard()
                                .open(
                                        type,
                                        type.revision() + 1,
                                        EventJson.mapper().createObjectNode()))
                .isInstanceOf(UnknownEvent.class);
    }

    private record RenamesNumber() implements Upcaster {
        @Override
        public String name() {
            return "test.risen";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode open(ObjectNode open) {
            ObjectNode risen = open.deepCopy();
            risen.set("version", risen.remove("number"));
            return risen;
        }
    }

    private static void refused(List<Class<? extends Record>> types, String why) {
        assertThatThrownBy(() -> catalogue(types)).hasMessageContaining(why);
    }

    private static EventCatalogue catalogue(List<Class<? extends Record>> types) {
        Map<Class<? extends Record>, String> sources = new LinkedHashMap<>();
        types.forEach(type -> sources.put(type, "test"));
        return new EventCatalogue(sources);
    }
}
