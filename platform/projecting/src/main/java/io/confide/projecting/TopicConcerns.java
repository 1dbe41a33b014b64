package io.confide.projecting;

import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * What is wrong with the topics. Several services may make them at the same moment, and operations
 * may mend them: as long as something is wrong, whoever asks looks again.
 */
final class TopicConcerns {
    private final Supplier<List<String>> look;
    private List<String> found = List.of();

    /**
     * @param look throws KafkaException when the brokers cannot be asked
     */
    TopicConcerns(Supplier<List<String>> look) {
        this.look = look;
    }

    synchronized void look() {
        found = look.get();
    }

    synchronized List<String> now() {
        if (!found.isEmpty()) {
            found = again();
        }
        return found;
    }

    /** Nobody to ask: what was wrong is not known to be well. */
    private List<String> again() {
        try {
            return look.get();
        } catch (KafkaException e) {
            return found;
        }
    }
}
