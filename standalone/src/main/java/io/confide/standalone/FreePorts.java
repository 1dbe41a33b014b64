package io.confide.standalone;

import io.confide.standalone.Installation.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before anything starts, so that a taken port is one sentence and not a stack trace. */
final class FreePorts {
    private FreePorts() {}

    static void check(Installation installation) {
        for (Part part : Part.values()) {
            if (part != Part.IDENTITY || installation.ownIdentity()) {
                check(part, installation.at(part));
            }
        }
    }

    private static void check(Part part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Cannot(
                    "Port %d is in use, and Confide's %s wants it: stop what uses it, or set CONFIDE_PORT_%s to a free port."
                            .formatted(port, part.key(), part.name()));
        }
    }
}
