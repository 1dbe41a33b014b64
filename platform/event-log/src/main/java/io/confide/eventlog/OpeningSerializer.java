package io.confide.eventlog;

import io.confide.events.EventCatalogue;
import io.confide.events.EventType;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/** Opens stored events for Axon, late: a message that nobody looks into stays sealed. */
final class OpeningSerializer implements Serializer {
    private final Envelopes envelopes;
    private final Converter converter = new ChainingConverter();

    OpeningSerializer(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        throw new SerializationException("events are sealed with their place, not one by one");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return false;
    }

    @Override
    // Axon declares it so; the caller knows what it stored.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (!(serialized.getData() instanceof StoredEvent event)) {
            throw new SerializationException("not a stored event");
        }
        boolean metaData = serialized.getType().getName().equals(MetaData.class.getName());
        return (T) (metaData ? metaData(event) : envelopes.open(event));
    }

    private static MetaData metaData(StoredEvent event) {
        MetaData firm = MetaData.with("confide.firm", event.firm().value());
        return event.by().map(by -> firm.and("confide.by", by.value())).orElse(firm);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        return EventCatalogue.standard()
                .byName(type.getName())
                .<Class<?>>map(EventType::type)
                .orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (type == MetaData.class) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        EventType event = EventCatalogue.standard().ofClass((Class<?>) type);
        return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
