package io.confide.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** A problem detail, described. */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> problem = new ObjectSchema();
        problem.setDescription("RFC 9457; says which rule stood in the way and what to do.");
        problem.addProperty("type", described("urn:confide:problem:<name>"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("rule", described("of the domain, such as A4"));
        problem.addProperty("remedy", new StringSchema());
        problem.addProperty("violations", new ArraySchema().items(violation()));
        problem.addProperty("instance", described("of a fault only"));
        problem.setRequired(List.of("type", "title", "status", "detail", "remedy"));
        return problem;
    }

    private static Schema<?> described(String description) {
        Schema<?> text = new StringSchema();
        text.setDescription(description);
        return text;
    }

    private static Schema<?> violation() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema());
    }
}
