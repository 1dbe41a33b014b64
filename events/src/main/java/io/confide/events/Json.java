package io.confide.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How Confide speaks JSON, at rest and over HTTP: strictly, and the same way every time. */
final class Json {
    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private Json() {}

    /**
     * Dates as ISO 8601, enums by name, an absent Optional omitted, sets and maps in the order of
     * their text, a personal value as itself or as {@code {"erased":true}}; unknown, repeated,
     * missing, null and mistyped properties refused.
     */
    static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(module())
                .changeDefaultPropertyInclusion(
                        value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private static SimpleModule module() {
        return new SimpleModule("confide")
                .addSerializer(Personal.class, new PersonalSerializer())
                .addDeserializer(Personal.class, new PersonalDeserializer())
                .addSerializer(Set.class, new SetSerializer())
                .addSerializer(Map.class, new MapSerializer());
    }
}
