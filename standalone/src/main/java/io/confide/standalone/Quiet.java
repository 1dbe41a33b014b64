package io.confide.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Set before the first logger: one log file for all contexts, and nobody phones home. */
final class Quiet {
    private Quiet() {}

    static void before(Path data) {
        try {
            Files.createDirectories(data.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("confide.data", data.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("java.awt.headless", "true");
        // The web server logs by java.util.logging; it goes into the same file.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Once, before several contexts ask for it at the same time.
        LoggerFactory.getLogger(Quiet.class);
    }
}
