package io.confide.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports that nobody uses; below those that a system gives to outgoing connections, since one of
 * these may take a port before the process that it is meant for. None is given twice: who got one
 * may not have begun to listen yet.
 */
public final class FreePorts {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** All held until all are known. */
    public static List<Integer> take(int count) {
        List<Integer> ports = new ArrayList<>();
        List<ServerSocket> held = new ArrayList<>();
        Random random = new Random();
        try {
            while (ports.size() < count) {
                int port = random.nextInt(LOWEST, HIGHEST);
                if (GIVEN.add(port)) {
                    hold(port)
                            .ifPresent(socket -> {
                                held.add(socket);
                                ports.add(port);
                            });
                }
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    /** Empty when somebody has it. */
    private static Optional<ServerSocket> hold(int port) throws IOException {
        try {
            return Optional.of(new ServerSocket(port));
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    /** One for each of these names. */
    public static Map<String, Integer> of(Collection<String> names) {
        List<Integer> free = take(names.size());
        Map<String, Integer> ports = new LinkedHashMap<>();
        names.forEach(name -> ports.put(name, free.get(ports.size())));
        return ports;
    }
}
