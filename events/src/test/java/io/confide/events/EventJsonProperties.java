package io.confide.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

class EventJsonProperties {
    private static final FirmId FIRM = new FirmId("linden");
    private static final String CANARY = "canary-7f3a";
    private final EventJson json = EventJson.standard();

    @Property(tries = 500)
    void every_event_survives_json(@ForAll("events") ConfideEvent event) {
        EventJson.Trees trees = json.write(event);

        ConfideEvent back =
                json.read(
                        json.catalogue().of(event),
                        json.catalogue().of(event).revision(),
                        again(trees.open()),
                        Optional.of(again(trees.sealed())),
                        FIRM);

        assertThat(back.subject()).isEqualTo(event.subject());
        assertThat(json.write(back)).isEqualTo(trees);
    }

    @Property(tries = 500)
    void the_parts_are_the_bytes_of_the_trees(@ForAll("events") ConfideEvent event) {
        EventJson.Trees trees = json.write(event);
        EventJson.Parts parts = json.parts(event);

        assertThat(parts.open()).asString(UTF_8).isEqualTo(trees.open().toString());
        assertThat(parts.sealed())
                .asString(UTF_8)
                .isEqualTo(trees.sealed().isEmpty() ? "" : trees.sealed().toString());
        assertThat(parts.toString()).doesNotContain(CANARY);
    }

    @Property(tries = 500)
    void nothing_personal_is_ever_in_the_open_part(@ForAll("events") ConfideEvent event) {
        EventJson.Trees trees = json.write(event);

        assertThat(trees.open().toString()).doesNotContain(CANARY);
        assertThat(trees.toString()).doesNotContain(CANARY);
    }

    @Property(tries = 500)
    void an_event_never_prints_what_is_personal(@ForAll("events") ConfideEvent event) {
        assertThat(event.toString()).doesNotContain(CANARY);
    }

    @Property(tries = 200)
    void an_erased_event_keeps_its_open_part_and_its_filing(@ForAll("events") ConfideEvent event)
            throws ReflectiveOperationException {
        EventJson.Trees trees = json.write(event);
        EventType type = json.catalogue().of(event);

        ConfideEvent erased =
                json.read(type, type.revision(), trees.open(), Optional.empty(), FIRM);

        assertThat(erased.subject()).isEqualTo(event.subject());
        assertThat(erased.toString()).doesNotContain(CANARY).doesNotContain("•••");
        assertThat(personal((Record) erased))
                .hasSize(trees.sealed().size())
                .allSatisfy(leaf ->
                        assertThat(leaf)
                                .isEqualTo(
                                        new Personal.Erased<>(
                                                Optional.of(type.filed(FIRM, event.subject())))));
    }

    private static List<Object> personal(Record event) throws ReflectiveOperationException {
        List<Object> leaves = new ArrayList<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (Shape.isPersonal(component)) {
                leaves.add(component.getAccessor().invoke(event));
            }
        }
        return leaves;
    }

    @Provide
    Arbitrary<ConfideEvent> events() {
        Arbitrary<EventType> types = Arbitraries.of(json.catalogue().types());
        return Combinators.combine(types, Arbitraries.strings().ofMaxLength(40))
                .as((type, words) -> sample(type, CANARY + words));
    }

    private static ConfideEvent sample(EventType type, String words) {
        return Samples.of(type.type().asSubclass(ConfideEvent.class), words);
    }

    private static ObjectNode again(ObjectNode tree) {
        return (ObjectNode) EventJson.mapper().readTree(tree.toString());
    }
}
