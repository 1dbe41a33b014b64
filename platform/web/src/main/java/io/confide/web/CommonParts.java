package io.confide.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to each operation the headers and the problems that all operations share. */
final class CommonParts implements GlobalOpenApiCustomizer {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().values().forEach(CommonParts::complete);
        // Bytes of the description are compared: schemas in the order of their names.
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        }
    }

    private static void complete(PathItem path) {
        path.readOperationsMap()
                .forEach((method, operation) -> {
                    header(operation, "Confide-Position", false);
                    problems(operation, 400, 401, 403, 404, 503);
                    if (!SAFE.contains(method)) {
                        header(operation, "Idempotency-Key", true);
                        header(operation, "If-Match", false);
                        problems(operation, 409, 412, 413, 415, 422, 428);
                    }
                });
    }

    private static void header(Operation operation, String name, boolean required) {
        operation.addParametersItem(
                new HeaderParameter().name(name).required(required).schema(new StringSchema()));
    }

    private static void problems(Operation operation, int... statuses) {
        for (int status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(status),
                            new ApiResponse()
                                    .description("a problem")
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType()
                                                                    .schema(
                                                                            new Schema<>()
                                                                                    .$ref(
                                                                                            "Problem")))));
        }
    }
}
