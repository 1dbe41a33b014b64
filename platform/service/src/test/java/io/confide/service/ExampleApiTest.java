package io.confide.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.service.example.ExampleApplication;
import io.confide.service.testing.Answer;
import io.confide.service.testing.TestService;
import io.confide.service.testing.TestWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a service tells of its own API. */
class ExampleApiTest {
    @Test
    void the_description_names_headers_problems_and_the_token() {
        try (TestWorld world = TestWorld.fresh()) {
            TestService service = world.start(ExampleApplication.class, "example-service");

            Answer told = service.asNobody().get("/v3/api-docs").expect(200);

            JsonNode post =
                    told.json().at("/paths/~1example~1engagements~1{engagement}~1aims/post");
            assertThat(post.path("parameters").findValuesAsString("name"))
                    .contains("engagement", "Idempotency-Key", "If-Match", "Confide-Position")
                    .doesNotContain("caller", "act");
            assertThat(post.path("responses").propertyNames()).contains("401", "412", "422", "428");
            assertThat(told.json().at("/components/securitySchemes/token/scheme").asString())
                    .isEqualTo("bearer");
            assertThat(told.text()).doesNotContain("/internal/log").doesNotContain("Personal");
            service.asNobody().get("/v3/api-docs.yaml").expect(200);
        }
    }
}
