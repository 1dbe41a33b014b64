package io.confide.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
    public record Body(
            EngagementId engagement,
            int version,
            Optional<Instant> at,
            Set<Role> roles,
            Map<PersonId, Capacity> parties) {}

    public record View(Personal<String> name, Personal<Set<String>> words) {}

    private static final String GOOD =
            "{\"engagement\":\"e-1\",\"version\":1,\"roles\":[\"CLIENT\",\"COACH\"],"
                    + "\"parties\":{\"p-1\":\"CLIENT\",\"p-2\":\"COACH\"}}";

    @Test
    void what_is_written_is_read_again_and_always_the_same() {
        Body body = EventJson.mapper().readValue(GOOD, Body.class);

        assertThat(body.at()).isEmpty();
        assertThat(EventJson.mapper().writeValueAsString(body)).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"engagement\":\"e-1\",\"version\":1,\"roles\":[],\"parties\":{},\"more\":1}",
                "{\"engagement\":\"e-1\",\"version\":1,\"version\":2,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":null,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":\"1\",\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":1.5,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"E 1\",\"version\":1,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":1,\"roles\":[0],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":1,\"parties\":{}}",
                "{\"engagement\":1,\"version\":1,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":null,\"version\":1,\"roles\":[],\"parties\":{}}",
                "{\"engagement\":\"e-1\",\"version\":1,\"roles\":[],\"parties\":{}} {}"
            })
    void sloppy_json_is_refused(String sloppy) {
        assertThatThrownBy(() -> EventJson.mapper().readValue(sloppy, Body.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_reader_sees_what_is_personal_or_that_it_is_erased() {
        View view = new View(Personal.of("Ada"), new Personal.Erased<>(Optional.empty()));

        assertThat(EventJson.mapper().writeValueAsString(view))
                .isEqualTo("{\"name\":\"Ada\",\"words\":{\"erased\":true}}");
    }

    @Test
    void a_stored_event_that_does_not_fit_is_refused_without_quoting_it() {
        EventType type = EventCatalogue.standard().byName("aim.progressed").orElseThrow();
        ObjectNode open = EventJson.mapper().createObjectNode();
        open.put("engagement", "e-1").put("aim", "a-1");
        ObjectNode sealed = EventJson.mapper().createObjectNode().put("progress", "canary");

        assertThatThrownBy(() ->
                        EventJson.standard()
                                .read(type, 1, open, Optional.of(sealed), new FirmId("linden")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("progress is not of its type")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }
}
