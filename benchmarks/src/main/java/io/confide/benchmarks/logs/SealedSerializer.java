package io.confide.benchmarks.logs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Passes sealed payloads through, as bytes or (for an engine that keeps text) as Base64, and writes
 * metadata as lines: as little work as an engine can be given, so that the engine is what counts.
 */
final class SealedSerializer implements Serializer {
    private static final String PAYLOAD = "sealed";
    private static final String METADATA = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        byte[] bytes = object instanceof SealedPayload(byte[] sealed) ? sealed : lines(object);
        Object data =
                representation == String.class ? Base64.getEncoder().encodeToString(bytes) : bytes;
        return new SimpleSerializedObject<>(
                representation.cast(data), representation, typeForClass(object.getClass()));
    }

    private static byte[] lines(Object object) {
        StringBuilder lines = new StringBuilder();
        if (object instanceof MetaData metaData) {
            metaData.forEach(
                    (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class || representation == String.class;
    }

    @Override
    // Axon declares it so; the type that stands beside the bytes says which of the two it is.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] bytes =
                serialized.getData() instanceof String text
                        ? Base64.getDecoder().decode(text)
                        : (byte[]) serialized.getData();
        boolean metaData = serialized.getType().getName().equals(METADATA);
        return (T) (metaData ? metaData(bytes) : new SealedPayload(bytes));
    }

    private static MetaData metaData(byte[] lines) {
        Map<String, String> entries = new HashMap<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                entries.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return MetaData.from(entries);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return switch (type.getName()) {
            case PAYLOAD -> SealedPayload.class;
            case String name when name.equals(METADATA) -> MetaData.class;
            default -> UnknownSerializedType.class;
        };
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(type == SealedPayload.class ? PAYLOAD : METADATA, null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
