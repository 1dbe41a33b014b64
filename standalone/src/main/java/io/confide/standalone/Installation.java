package io.confide.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one installation keeps its data and listens, from system properties {@code confide.…} or
 * the environment {@code CONFIDE_…}.
 *
 * @param data {@code confide.data}; {@code ./data} unless told
 * @param ports {@code confide.port.gateway} and so on
 * @param issuer {@code confide.issuer} when people sign in elsewhere; then there are no demo
 *     sign-ins
 * @param demo load the demo's programme
 * @param fresh begin with an empty data directory
 */
record Installation(
        Path data, Map<Part, Integer> ports, Optional<URI> issuer, boolean demo, boolean fresh) {

    /** What listens. */
    enum Part {
        GATEWAY(8080),
        AGREEMENT(8081),
        SESSION(8082),
        CONSENT(8083),
        RETENTION(8084),
        IDENTITY(8089),
        KAFKA(19092),
        CONTROLLER(19093);

        private final int usual;

        Part(int usual) {
            this.usual = usual;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Installation of(String[] arguments) {
        Map<Part, Integer> ports = new TreeMap<>();
        for (Part part : Part.values()) {
            ports.put(part, port(part));
        }
        return new Installation(
                Path.of(setting("confide.data").orElse("data")).toAbsolutePath().normalize(),
                ports,
                setting("confide.issuer").map(URI::create),
                Arrays.asList(arguments).contains("--demo"),
                Arrays.asList(arguments).contains("--fresh"));
    }

    int port(Part part, int otherwise) {
        return ports.getOrDefault(part, otherwise);
    }

    int at(Part part) {
        return port(part, part.usual);
    }

    URI url(Part part) {
        return URI.create("http://localhost:" + at(part));
    }

    /** Where tokens come from. */
    URI issuerUrl() {
        return issuer.orElseGet(() -> url(Part.IDENTITY));
    }

    boolean ownIdentity() {
        return issuer.isEmpty();
    }

    private static int port(Part part) {
        String key = "confide.port." + part.key();
        String said = setting(key).orElse(String.valueOf(part.usual));
        try {
            int port = Integer.parseInt(said);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Cannot(key + " is no port number: give one from 1 to 65535.");
        }
        throw new Cannot(key + " is out of range: give a port from 1 to 65535.");
    }

    private static Optional<String> setting(String key) {
        String environment = key.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .filter(said -> !said.isBlank());
    }
}
