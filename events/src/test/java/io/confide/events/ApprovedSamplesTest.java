package io.confide.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was ever written can be read, and nobody changes its shape unseen. */
class ApprovedSamplesTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final FirmId FIRM = new FirmId("linden");

    static Stream<ConfideEvent> events() {
        return Samples.all().stream();
    }

    static Stream<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_written_as_approved(ConfideEvent event) throws IOException {
        EventType type = EventCatalogue.standard().of(event);
        EventJson.Trees trees = EventJson.standard().write(event);
        ObjectNode both = EventJson.mapper().createObjectNode();
        both.set("open", trees.open());
        both.set("sealed", trees.sealed());

        Approved.compare(
                APPROVED.resolve(type.name() + "." + type.revision() + ".json"),
                both.toPrettyString() + "\n",
                "the shape of a stored event changed. What is written stays for ever: raise the"
                        + " revision in @EventName and write an Upcaster, or, before the first release,"
                        + " approve the change with -Dapprove=true");
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_approved_sample_can_be_read(Path file) {
        String[] name = file.getFileName().toString().split("\\.(?=[0-9]+\\.json$)|\\.json$");
        JsonNode sample = EventJson.mapper().readTree(file);
        EventType type =
                EventCatalogue.standard()
                        .byName(name[0])
                        .orElseThrow(() -> new UnknownEvent(name[0], 0));
        ObjectNode sealed = (ObjectNode) sample.required("sealed");

        ConfideEvent event =
                EventJson.standard()
                        .read(
                                type,
                                Integer.parseInt(name[1]),
                                (ObjectNode) sample.required("open"),
                                Optional.of(sealed),
                                FIRM);

        assertThat(event).isInstanceOf(type.type());
    }
}
