package io.confide.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** The directory of the broker, made ready at its first start and left alone ever after. */
final class Formatted {
    private Formatted() {}

    static void at(Path dir) {
        try {
            Files.createDirectories(dir);
            format(dir.toString(), clusterOf(dir).orElseGet(() -> Uuid.randomUuid().toString()));
        } catch (IOException e) {
            throw new BrokerFailed(
                    dir + " cannot be used by the Kafka broker: check its rights and free space",
                    e);
        }
    }

    private static Optional<String> clusterOf(Path dir) throws IOException {
        return new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(dir.toString()))
                .addMetadataLogDir(dir.toString())
                .load()
                .clusterId();
    }

    private static void format(String dir, String cluster) throws IOException {
        try (var quiet =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(cluster)
                    .setNodeId(BrokerProperties.NODE)
                    .addDirectory(dir)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(dir)
                    .setIgnoreFormatted(true)
                    .setPrintStream(quiet)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // declared by Kafka; nothing else is thrown
            throw new IOException(e);
        }
    }
}
