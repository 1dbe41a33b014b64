package io.confide.storage.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the arguments of a {@code mongod} as strictly as one, and answers on its wire. */
final class FakeMongod {

    private static final Set<String> ALONE = Set.of("--nounixsocket");
    private static final Set<String> NEEDED = Set.of("--dbpath", "--port", "--bind_ip");
    private static final Set<String> OPTIONAL =
            Set.of("--replSet", "--oplogSize", "--wiredTigerCacheSizeGB");

    private FakeMongod() {}

    /** A script that runs it, to be started in the place of a {@code mongod}. */
    static Path script(Path directory) throws IOException {
        Path script = directory.resolve("mongod");
        String line =
                "exec '%s' -cp '%s' %s \"$@\""
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                FakeMongod.class.getName());
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    public static void main(String... arguments) throws IOException {
        Map<String, String> said = said(arguments);
        Path data = Path.of(said.getOrDefault("--dbpath", ""));
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("no directory: " + data);
        }
        Files.writeString(
                data.resolve("arguments"), String.join(" ", arguments), StandardCharsets.UTF_8);
        new MongoServer(new MemoryBackend())
                .bind(
                        new InetSocketAddress(
                                said.getOrDefault("--bind_ip", ""),
                                Integer.parseInt(said.getOrDefault("--port", ""))));
    }

    private static Map<String, String> said(String... arguments) {
        Map<String, String> said = new HashMap<>();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (NEEDED.contains(option) || OPTIONAL.contains(option)) {
                said.put(option, words.next());
            } else if (!ALONE.contains(option)) {
                throw new IllegalArgumentException("unrecognised option " + option);
            }
        }
        if (!said.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException("wants " + NEEDED);
        }
        return said;
    }
}
