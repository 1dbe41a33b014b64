package io.confide.projecting;

import io.confide.keys.EventSealing;
import io.confide.keys.SealedDocuments;
import io.confide.storage.Storage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What projecting in one service instance stands on.
 *
 * @param service names the consumer groups
 * @param instance unique name of this instance, so that it gets its partitions back at once after a
 *     kill; empty to be a new member each time
 * @param kafka further client properties, such as those of a secure connection
 */
public record Wiring(
        String service,
        Optional<String> instance,
        String bootstrapServers,
        Map<String, Object> kafka,
        Storage storage,
        EventSealing sealing,
        SealedDocuments documents,
        GapHealer healer,
        Clock clock) {

    public Wiring {
        kafka = Map.copyOf(kafka);
    }
}
