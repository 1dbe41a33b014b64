package io.confide.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {

    @Test
    void the_published_document_tells_what_the_catalogue_knows() throws IOException {
        Approved.compare(
                Path.of("asyncapi.yaml"),
                "# Written by AsyncApiTest from the catalogue; -Dapprove=true writes it anew.\n"
                        + AsyncApi.yaml(AsyncApi.document(), ""),
                "it no longer tells what the catalogue knows: run with -Dapprove=true and look at"
                        + " the difference");
    }

    @Test
    void every_topic_and_every_event_is_in_it() {
        ObjectNode document = AsyncApi.document();

        assertThat(document.required("channels").propertyNames())
                .isEqualTo(
                        new TreeSet<>(
                                List.of(
                                        "confide.access",
                                        "confide.agreement",
                                        "confide.consent",
                                        "confide.deletion",
                                        "confide.session")));
        assertThat(document.at("/components/messages").size())
                .isEqualTo(EventCatalogue.standard().types().size());
        assertThat(
                        document.at("/components/messageTraits/record/headers/properties")
                                .propertyNames())
                .contains("position", "previous", "ce_id");
    }
}
