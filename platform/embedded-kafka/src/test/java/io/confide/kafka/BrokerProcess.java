package io.confide.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A broker in a process of its own, with a client that says what was acknowledged: to be killed.
 */
final class BrokerProcess {
    private BrokerProcess() {}

    static Process start(Path dir) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void awaitAcknowledged(Process process, int count) throws IOException {
        BufferedReader acknowledged = process.inputReader();
        for (int i = 0; i < count; ) {
            String line = acknowledged.readLine();
            if (line == null) {
                throw new IOException("the broker's process ended by itself");
            }
            if (line.startsWith("acknowledged")) {
                i++;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Settings.at(Path.of(args[0])));
        EmbeddedKafkaIT.createTopic(kafka);
        for (int i = 0; ; i++) {
            EmbeddedKafkaIT.sendTo(kafka, "confide.session", String.valueOf(i), 20_000);
            System.out.println("acknowledged " + i);
        }
    }
}
